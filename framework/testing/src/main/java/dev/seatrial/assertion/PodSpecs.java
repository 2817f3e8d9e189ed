/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.kubernetes.WorkloadShape;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the pod or pod template in a manifest by its structure and not by its kind. Custom resources with a pod
 * template, such as Argo Rollouts and Knative Services, are therefore workloads as well.
 */
final class PodSpecs {

    private static final List<ManifestPath> PODS = Stream.of(WorkloadShape.CRON_JOB, WorkloadShape.DEPLOYMENT)
            .map(WorkloadShape::podTemplate)
            .map(ManifestPath::of)
            .toList();

    private static final ManifestPath CONTAINERS = ManifestPath.of("spec.containers");

    private PodSpecs() {}

    /** Returns the place of the pod or pod template, which has {@code metadata} and {@code spec.containers}. */
    static Optional<Place> podOf(Manifest manifest) {
        return podOf(Place.of(manifest));
    }

    /** Returns the place of the pod or pod template below the place of a manifest. */
    static Optional<Place> podOf(Place root) {
        for (ManifestPath path : PODS) {
            Optional<Place> pod = root.at(path).filter(PodSpecs::isPod);
            if (pod.isPresent()) {
                return pod;
            }
        }
        if (root.manifest().kind().equals("PodTemplate")) {
            return root.at(ManifestPath.of("template")).filter(PodSpecs::isPod);
        }
        return Optional.of(root).filter(place -> place.manifest().kind().equals("Pod") && isPod(place));
    }

    /** Returns the labels of the pods of a workload. */
    static Map<?, ?> labels(Place pod) {
        return pod.at(ManifestPath.of("metadata.labels"))
                .map(Place::value)
                .filter(Map.class::isInstance)
                .map(v -> (Map<?, ?>) v)
                .orElse(Map.of());
    }

    private static boolean isPod(Place place) {
        return place.at(CONTAINERS)
                .map(Place::value)
                .filter(List.class::isInstance)
                .isPresent();
    }
}
