/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.kubernetes.WorkloadShape;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ConfigMap or Secret of a release that the pods of a workload use, in volumes or variables, optional ones included.
 *
 * @param workload the Deployment, StatefulSet or other workload whose pods run until it is deleted
 * @param config the ConfigMap or Secret
 */
record ConfigurationUse(Manifest workload, Manifest config) {

    /** The fields of a pod that refer to configuration: the kind, and the field with the name. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "configMap", List.of("ConfigMap", "name"),
            "configMapRef", List.of("ConfigMap", "name"),
            "configMapKeyRef", List.of("ConfigMap", "name"),
            "secret", List.of("Secret", "secretName", "name"), // `name` in the sources of projected volumes
            "secretRef", List.of("Secret", "name"),
            "secretKeyRef", List.of("Secret", "name"));

    /** Annotations of a controller that restarts pods when their configuration changes. */
    private static final String RELOADER = "reloader.stakater.com/";

    /** Returns what the workloads of a release use, except workloads that another controller restarts. */
    static List<ConfigurationUse> of(Manifests manifests) {
        List<ConfigurationUse> found = new ArrayList<>();
        for (Manifest workload : manifests) {
            if (keepsRunning(workload) && !isReloaded(workload)) {
                Map<String, Manifest> used = new LinkedHashMap<>();
                pod(workload).ifPresent(pod -> collect(pod, workload, manifests, used));
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

    private static boolean isReloaded(Manifest workload) {
        return workload.annotations().entrySet().stream()
                .anyMatch(each ->
                        each.getKey().contains(RELOADER) && !each.getValue().equals("false"));
    }

    private static Optional<Object> pod(Manifest workload) {
        return PodSpecs.podOf(workload).map(Place::value);
    }

    private static void collect(
            @Nullable Object node, Manifest workload, Manifests manifests, Map<String, Manifest> used) {
        if (node instanceof List<?> list) {
            list.forEach(each -> collect(each, workload, manifests, used));
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                List<String> field = FIELDS.getOrDefault(String.valueOf(key), List.of());
                if (!field.isEmpty() && value instanceof Map<?, ?> reference) {
                    field.stream()
                            .skip(1)
                            .map(reference::get)
                            .filter(String.class::isInstance)
                            .flatMap(name -> Cluster.beside(workload, manifests, field.get(0), (String) name).stream())
                            .forEach(config -> used.putIfAbsent(config.id().label(), config));
                }
                collect(value, workload, manifests, used);
            });
        }
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
