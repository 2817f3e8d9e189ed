/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a PodDisruptionBudget. In the examples, {@code budget} is {@code
 * assertThat(manifests).disruptionBudget("web")}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class DisruptionBudgetAssert extends AbstractManifestAssert<DisruptionBudgetAssert> {

    private final Manifests scope;

    DisruptionBudgetAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, scope, DisruptionBudgetAssert.class, failures);
        this.scope = scope;
    }

    /**
     * Verifies how many pods must stay available: a number, or a percentage such as {@code "50%"}.
     *
     * <pre>{@code budget.hasMinAvailable(1); // fails for 2, for "1" and for `maxUnavailable: 1` }</pre>
     *
     * @throws AssertionError if {@code spec.minAvailable} differs or is absent
     */
    public DisruptionBudgetAssert hasMinAvailable(Object pods) {
        return hasValue("spec.minAvailable", pods);
    }

    /**
     * Verifies how many pods may be unavailable: a number, or a percentage such as {@code "50%"}.
     *
     * <pre>{@code budget.hasMaxUnavailable("25%"); // fails for 1 and for `minAvailable: 75%` }</pre>
     *
     * @throws AssertionError if {@code spec.maxUnavailable} differs or is absent
     */
    public DisruptionBudgetAssert hasMaxUnavailable(Object pods) {
        return hasValue("spec.maxUnavailable", pods);
    }

    /**
     * Verifies that the selector matches the pods of a workload of the same release, given as {@code Kind/name}.
     *
     * <pre>{@code budget.protects("Deployment/web"); // fails for matchLabels {app: api} and pods with {app: web} }</pre>
     *
     * @throws AssertionError if the selector does not match the pods, or the workload was not rendered
     */
    public DisruptionBudgetAssert protects(String workload) {
        Place selector = isAbsent() ? null : find("spec.selector");
        if (selector != null) {
            PodSelectors.verify(this, selector, scope, workload);
        }
        return this;
    }
}
