/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.validation.ApiSurvival;
import dev.seatrial.validation.Unchecked;
import dev.seatrial.validation.Validation;
import dev.seatrial.validation.ValidationResult;
import dev.seatrial.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the violations that validation finds into one failure. */
final class Violations {

    private static final int SHOWN = 10;

    private Violations() {}

    /**
     * Validates manifests. Their observer gets the result.
     *
     * @param isComplete whether custom resources without a known schema are a failure
     */
    static Optional<Diagnostic> in(Manifests manifests, boolean isComplete) {
        ValidationResult result = Validation.strict().check(manifests);
        manifests.observer().checked(result);
        if (!result.isValid()) {
            return Optional.of(failure(result.violations()));
        }
        return isComplete && !result.unchecked().isEmpty()
                ? Optional.of(unchecked(result.unchecked()))
                : Optional.empty();
    }

    /** Finds objects that a version of Kubernetes no longer accepts. */
    static Optional<Diagnostic> after(Manifests manifests, String version) {
        ApiSurvival survival = ApiSurvival.of(manifests, version);
        manifests.observer().checked(survival);
        return survival.removed().isEmpty() ? Optional.empty() : Optional.of(failure(survival.removed()));
    }

    private static Diagnostic failure(List<Violation> violations) {
        Diagnostic first = violations.get(0).diagnostic();
        List<Violation> rest = violations.subList(1, violations.size());
        if (rest.isEmpty()) {
            return first;
        }
        List<String> lines = new ArrayList<>();
        rest.stream()
                .limit(SHOWN)
                .forEach(violation -> lines.add("%s (%s)".formatted(violation.message(), violation.template())));
        if (rest.size() > SHOWN) {
            lines.add("and %s".formatted(Counted.of(rest.size() - SHOWN, "more violation")));
        }
        return first.withFact("also", String.join("\n", lines));
    }

    private static Diagnostic unchecked(List<Unchecked> kinds) {
        return Diagnostic.of("No schema is known for %s, so their content was not checked."
                        .formatted(Counted.of(kinds.size(), "kind")))
                .withFact("unchecked", kinds.stream().map(Unchecked::toString).collect(Collectors.joining("\n")))
                .withHint("Put the definitions into the folder `crds/` of the chart, or use `isValid()`.");
    }
}
