/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import org.jspecify.annotations.Nullable;

/** Assertions about a HorizontalPodAutoscaler. */
public final class AutoscalerAssert extends AbstractManifestAssert<AutoscalerAssert> {

    AutoscalerAssert(@Nullable Manifest manifest, Failures failures) {
        super(manifest, AutoscalerAssert.class, failures);
    }

    /** Verifies which workload is scaled. */
    public AutoscalerAssert scales(String kind, String name) {
        return hasValue("spec.scaleTargetRef.kind", kind).hasValue("spec.scaleTargetRef.name", name);
    }

    /** Verifies the least and the most replicas. */
    public AutoscalerAssert hasReplicasBetween(int least, int most) {
        return hasValue("spec.minReplicas", least).hasValue("spec.maxReplicas", most);
    }

    /** Verifies the average use of a resource, such as {@code cpu}, in percent of what is requested, that is aimed at. */
    public AutoscalerAssert targetsUtilization(String resource, int percent) {
        path("spec.metrics")
                .containsYaml(
                        "[{type: Resource, resource: {name: '%s', target: {type: Utilization, averageUtilization: %d}}}]"
                                .formatted(resource, percent));
        return this;
    }
}
