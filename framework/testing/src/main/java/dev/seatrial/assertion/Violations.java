/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.validation.ApiSurvival;
import dev.seatrial.validation.Unchecked;
import dev.seatrial.validation.Validation;
import dev.seatrial.validation.ValidationResult;
import dev.seatrial.validation.Violation;
import java.util.Optional;

/** Turns the violations that validation finds into one failure. */
final class Violations {

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
            return Optional.of(Violation.failure(result.violations()));
        }
        return isComplete && !result.unchecked().isEmpty()
                ? Optional.of(Unchecked.failure(result.unchecked())
                        .withHint("Name the definitions with `@Crds`, or use `isValid()`."))
                : Optional.empty();
    }

    /** Finds objects that a version of Kubernetes no longer accepts. */
    static Optional<Diagnostic> after(Manifests manifests, String version) {
        ApiSurvival survival = ApiSurvival.of(manifests, version);
        manifests.observer().checked(survival);
        return survival.removed().isEmpty() ? Optional.empty() : Optional.of(Violation.failure(survival.removed()));
    }
}
