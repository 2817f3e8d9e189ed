/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.LabelSelector;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assertions about a Service and the pods behind it. */
public final class ServiceAssert extends AbstractManifestAssert<ServiceAssert> {

    private final Manifests scope;

    ServiceAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, ServiceAssert.class, failures);
        this.scope = scope;
    }

    /** Verifies the type, such as {@code ClusterIP}. It must be given. */
    public ServiceAssert hasType(String type) {
        return hasValue("spec.type", type);
    }

    /** Verifies a port by its name. */
    public ServiceAssert hasPort(String name, int port) {
        return hasValue("spec.ports[name=" + name + "].port", port);
    }

    /**
     * Verifies that the Service's selector fits the pods of a workload among the same manifests, and that each named target
     * port is one of theirs.
     *
     * @param workload {@code Kind/name}, such as {@code Deployment/web}
     */
    public ServiceAssert selects(String workload) {
        if (isAbsent()) {
            return this;
        }
        List<Manifest> candidates =
                scope.stream().filter(m -> PodSpecs.podOf(m).isPresent()).toList();
        Optional<Manifest> wanted =
                candidates.stream().filter(m -> m.id().label().equals(workload)).findFirst();
        Place selector = place().at(ManifestPath.of("spec.selector")).orElse(place());
        if (wanted.isEmpty()) {
            String found =
                    Shown.names(candidates.stream().map(m -> m.id().label()).toList());
            return report(
                    place(),
                    "No `" + workload + "` was rendered that %s could select.",
                    d -> d.withFact("workloads", found));
        }
        Place pod = PodSpecs.podOf(wanted.get()).orElseThrow();
        Map<?, ?> labels = PodSpecs.labels(pod);
        if (!LabelSelector.fitsPlain(selector.value(), labels)) {
            return report(
                    selector,
                    "%s does not select the pods of " + workload + ".",
                    d -> d.withFact("selector", Shown.fact(selector.value())).withFact("labels", Shown.fact(labels)));
        }
        Ports.unknownTargets(place(), pod)
                .forEach(target -> report(
                        target,
                        "%s names no port of the containers of " + workload + ".",
                        d -> d.withFact("actual", Shown.fact(target.value()))
                                .withFact("ports", Shown.names(Ports.namesOf(pod)))));
        return this;
    }
}
