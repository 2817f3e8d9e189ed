/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.kubernetes.ConfigurationReference;
import dev.seatrial.kubernetes.WorkloadShape;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ConfigMap or Secret of a release that the pods of a workload use, in volumes or variables, optional ones included.
 *
 * @param workload the Deployment, StatefulSet or other workload whose pods run until it is deleted
 * @param config the ConfigMap or Secret
 */
record ConfigurationUse(Manifest workload, Manifest config) {

    /** Returns what the workloads of a release use, except workloads that another controller restarts. */
    static List<ConfigurationUse> of(Manifests manifests) {
        List<ConfigurationUse> found = new ArrayList<>();
        for (Manifest workload : manifests) {
            if (keepsRunning(workload) && !ConfigurationReference.restartsPods(workload.annotations())) {
                Map<String, Manifest> used = new LinkedHashMap<>();
                for (ConfigurationReference each :
                        ConfigurationReference.in(pod(workload).orElse(null))) {
                    Cluster.beside(workload, manifests, each.kind(), each.name())
                            .forEach(config -> used.putIfAbsent(config.id().label(), config));
                }
                used.values().forEach(config -> found.add(new ConfigurationUse(workload, config)));
            }
        }
        return found;
    }

    private static boolean keepsRunning(Manifest manifest) {
        return WorkloadShape.ofKind(manifest.kind())
                        .map(WorkloadShape::runsUntilDeleted)
                        .orElse(true)
                && !manifest.kind().equals("Pod");
    }

    private static Optional<Object> pod(Manifest workload) {
        return PodSpecs.podOf(workload).map(Place::value);
    }

    /** Returns whether the configuration has other data in another render, or another name. */
    boolean isChangedIn(Manifests other) {
        return find(config, other).map(now -> !data(now).equals(data(config))).orElse(true);
    }

    /** Returns whether another render replaces the pods: their template is different, or the workload is another one. */
    boolean isRestartedIn(Manifests other) {
        return find(workload, other).map(now -> !pod(now).equals(pod(workload))).orElse(true);
    }

    private static Optional<Manifest> find(Manifest manifest, Manifests manifests) {
        return Cluster.beside(manifest, manifests, manifest.kind(), manifest.name()).stream()
                .findFirst();
    }

    private static Map<String, Object> data(Manifest config) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (String field : List.of("data", "stringData", "binaryData")) {
            Object value = config.content().get(field);
            if (value != null) {
                data.put(field, value);
            }
        }
        return data;
    }
}
