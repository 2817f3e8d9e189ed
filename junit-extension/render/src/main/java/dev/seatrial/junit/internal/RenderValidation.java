/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.junit.AllowInvalid;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.validation.AcceptedManifests;
import dev.seatrial.validation.Unchecked;
import dev.seatrial.validation.Validation;
import dev.seatrial.validation.ValidationResult;
import dev.seatrial.validation.Violation;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/**
 * Fails a test that passed although the API server would reject what it rendered. The test runs first, since its own assertion says more
 * about what it expects.
 */
final class RenderValidation {

    private final AcceptedManifests accepted = new AcceptedManifests();
    private final Set<String> unchecked = new ConcurrentSkipListSet<>();

    /** Checks the renders of a test and of the classes around it. */
    static void check(ExtensionContext context) {
        ValidationMode mode = ValidationMode.of(context::getConfigurationParameter);
        if (mode != ValidationMode.OFF
                && Renders.of(context)
                        .declarations()
                        .around(context, AllowInvalid.class)
                        .isEmpty()) {
            RunResults.of(context).validation().check(Evidence.renderedIn(context), mode);
        }
    }

    private void check(Collection<RenderedChart> charts, ValidationMode mode) {
        for (RenderedChart chart : charts) {
            problem(chart.manifests(), mode).ifPresent(problem -> {
                throw new AssertionFailedError(chart.secrets().mask(DiagnosticRenderer.render(problem)));
            });
        }
    }

    private Optional<Diagnostic> problem(Manifests manifests, ValidationMode mode) {
        ValidationResult result = Validation.strict().remembering(accepted).check(manifests);
        if (!result.isValid()) {
            Diagnostic failure = Violation.failure(result.violations());
            String advice = failure.hint().map(hint -> hint + " ").orElse("");
            return Optional.of(
                    failure.withHint(advice + "If the test is meant to render this, write `@AllowInvalid`."));
        }
        if (mode == ValidationMode.STRICT && !result.unchecked().isEmpty()) {
            return Optional.of(Unchecked.failure(result.unchecked())
                    .withHint("Put the definitions into the folder `crds/` of the chart, or write `@AllowInvalid`."));
        }
        result.unchecked().forEach(each -> unchecked.add(each.kind() + " in " + each.apiVersion()));
        return Optional.empty();
    }

    /** Prints the kinds that could not be checked; nothing if there are none. */
    void report() {
        if (!unchecked.isEmpty()) {
            SummaryLine.print(
                    "Not validated, since their definitions are not in the charts: " + String.join(", ", unchecked));
        }
    }
}
