/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import org.jspecify.annotations.Nullable;

/** Assertions about a PodDisruptionBudget. The examples stand for {@code assertThat(manifests).disruptionBudget("web")}. */
public final class DisruptionBudgetAssert extends AbstractManifestAssert<DisruptionBudgetAssert> {

    private final Manifests scope;

    DisruptionBudgetAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, DisruptionBudgetAssert.class, failures);
        this.scope = scope;
    }

    /**
     * Verifies how many pods must remain, as a number or a text such as {@code "50%"}.
     *
     * <pre>{@code budget.hasMinAvailable(1); // fails for 2, for "1" and for `maxUnavailable: 1` }</pre>
     */
    public DisruptionBudgetAssert hasMinAvailable(Object pods) {
        return hasValue("spec.minAvailable", pods);
    }

    /**
     * Verifies how many pods may be missing, as a number or a text such as {@code "50%"}.
     *
     * <pre>{@code budget.hasMaxUnavailable("25%"); // fails for 1 and for `minAvailable: 75%` }</pre>
     */
    public DisruptionBudgetAssert hasMaxUnavailable(Object pods) {
        return hasValue("spec.maxUnavailable", pods);
    }

    /**
     * Verifies that the selector fits the pods of a workload among the same manifests.
     *
     * <pre>{@code budget.protects("Deployment/web"); // fails for matchLabels {app: api} and pods with {app: web} }</pre>
     */
    public DisruptionBudgetAssert protects(String workload) {
        Place selector = isAbsent() ? null : find("spec.selector");
        if (selector != null) {
            PodSelectors.verify(this, selector, scope, workload);
        }
        return this;
    }
}
