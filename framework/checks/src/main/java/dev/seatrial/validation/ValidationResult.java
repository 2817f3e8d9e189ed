/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.CheckResult;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The result of a validation. Immutable.
 *
 * @param kubernetes the minor version of Kubernetes, such as {@code 1.35}
 * @param objects the number of objects that were checked
 * @param violations what the API server would reject, in the order of the objects
 * @param unchecked the custom resources without a known schema
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ValidationResult(String kubernetes, int objects, List<Violation> violations, List<Unchecked> unchecked)
        implements CheckResult {

    public ValidationResult {
        violations = List.copyOf(violations);
        unchecked = List.copyOf(unchecked);
    }

    /** Returns whether there are no violations. Objects that could not be checked do not count. */
    public boolean isValid() {
        return violations.isEmpty();
    }
}
