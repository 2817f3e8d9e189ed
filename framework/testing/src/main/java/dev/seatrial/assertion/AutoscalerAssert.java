/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a HorizontalPodAutoscaler. In the examples, {@code autoscaler} is {@code
 * assertThat(manifests).autoscaler("web")}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class AutoscalerAssert extends AbstractManifestAssert<AutoscalerAssert> {

    AutoscalerAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, scope, AutoscalerAssert.class, failures);
    }

    /**
     * Verifies that the autoscaler scales the workload of the given kind and name.
     *
     * <pre>{@code autoscaler.scales("Deployment", "web"); // fails for Deployment/api, and for StatefulSet/web }</pre>
     *
     * @throws AssertionError if it scales another workload
     */
    public AutoscalerAssert scales(String kind, String name) {
        return hasValue("spec.scaleTargetRef.kind", kind).hasValue("spec.scaleTargetRef.name", name);
    }

    /**
     * Verifies the minimum and maximum number of replicas.
     *
     * <pre>{@code autoscaler.hasReplicasBetween(2, 5); // fails for 2 to 6, and without `spec.minReplicas` }</pre>
     *
     * @throws AssertionError if one of them differs or is absent
     */
    public AutoscalerAssert hasReplicasBetween(int least, int most) {
        return hasValue("spec.minReplicas", least).hasValue("spec.maxReplicas", most);
    }

    /**
     * Verifies the target average utilization of a resource, as a percentage of the requested amount.
     *
     * <pre>{@code autoscaler.targetsUtilization("cpu", 70); // fails for 80, and for an averageValue of 70 }</pre>
     *
     * @throws AssertionError if there is no such target, or it is another percentage
     */
    public AutoscalerAssert targetsUtilization(String resource, int percent) {
        ManifestPath first = ManifestPath.of("spec.targetCPUUtilizationPercentage"); // autoscaling/v1
        if (!isAbsent() && resource.equals("cpu") && place().at(first).isPresent()) {
            return hasValue(first.toString(), percent);
        }
        path("spec.metrics")
                .containsYaml(
                        "[{type: Resource, resource: {name: '%s', target: {type: Utilization, averageUtilization: %d}}}]"
                                .formatted(resource, percent));
        return this;
    }
}
