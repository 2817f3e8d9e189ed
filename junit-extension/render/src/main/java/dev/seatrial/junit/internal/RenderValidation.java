/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.junit.AllowInvalid;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
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
            problem(chart, mode).ifPresent(problem -> {
                throw new AssertionFailedError(chart.secrets().mask(DiagnosticRenderer.render(problem)));
            });
        }
    }

    private Optional<Diagnostic> problem(RenderedChart chart, ValidationMode mode) {
        Manifests manifests = chart.manifests();
        if (mode == ValidationMode.LENIENT && !hasKnownVersion(manifests)) {
            return Optional.empty();
        }
        Validation validation = mode == ValidationMode.STRICT
                ? Validation.strict()
                : Validation.ofInstallation(chart.helm().rules().isHelm4());
        ValidationResult result = validation.remembering(accepted).check(manifests);
        if (!result.isValid()) {
            Diagnostic failure = Violation.failure(result.violations());
            String advice = failure.hint().map(hint -> hint + " ").orElse("");
            return Optional.of(
                    failure.withHint(advice + "If the test is meant to render this, write `@AllowInvalid`."));
        }
        if (mode == ValidationMode.STRICT && !result.unchecked().isEmpty()) {
            return Optional.of(Unchecked.failure(result.unchecked())
                    .withHint("Name the definitions with `@Crds`, or write `@AllowInvalid`."));
        }
        result.unchecked().forEach(each -> unchecked.add(each.kind() + " in " + each.apiVersion()));
        return Optional.empty();
    }

    /** A version without schemas, such as 1.19, may serve what the closest one with schemas does not. */
    private boolean hasKnownVersion(Manifests manifests) {
        Optional<String> unknown = manifests
                .release()
                .map(ReleaseContext::kubernetes)
                .filter(version -> KubernetesMinor.read(version)
                        .filter(KubernetesMinor::isKnown)
                        .isEmpty());
        unknown.ifPresent(version -> unchecked.add("everything rendered for Kubernetes " + version));
        return unknown.isEmpty();
    }

    /** Prints what could not be checked; nothing if there is nothing. */
    void report() {
        if (!unchecked.isEmpty()) {
            SummaryLine.print("Not validated, since there are no schemas: " + String.join(", ", unchecked));
        }
    }
}
