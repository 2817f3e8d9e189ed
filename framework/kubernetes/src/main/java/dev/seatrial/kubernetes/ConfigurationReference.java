/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import static org.apiguardian.api.API.Status.INTERNAL;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A ConfigMap or Secret that a pod refers to, in volumes or variables, optional ones included ({@code PodSpec} in {@code core/v1}).
 *
 * @param kind {@code ConfigMap} or {@code Secret}
 */
@API(status = INTERNAL)
public record ConfigurationReference(String kind, String name) {

    /** The fields of a pod that refer to configuration: the kind, and the fields that may hold the name. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "configMap", List.of("ConfigMap", "name"),
            "configMapRef", List.of("ConfigMap", "name"),
            "configMapKeyRef", List.of("ConfigMap", "name"),
            "secret", List.of("Secret", "secretName", "name"), // `name` in the sources of projected volumes
            "secretRef", List.of("Secret", "name"),
            "secretKeyRef", List.of("Secret", "name"));

    /** Annotations of a controller that restarts pods when their configuration changes. */
    private static final String RELOADER = "reloader.stakater.com/";

    /** Returns the references in a pod or pod template, each once, in the order in which they stand there. */
    public static Set<ConfigurationReference> in(@Nullable Object pod) {
        Set<ConfigurationReference> found = new LinkedHashSet<>();
        collect(pod, found);
        return found;
    }

    /** Returns whether annotations tell another controller to restart the pods when their configuration changes. */
    public static boolean restartsPods(Map<?, ?> annotations) {
        return annotations.entrySet().stream()
                .anyMatch(each -> String.valueOf(each.getKey()).contains(RELOADER)
                        && !"false".equals(String.valueOf(each.getValue())));
    }

    private static void collect(@Nullable Object node, Set<ConfigurationReference> found) {
        if (node instanceof List<?> list) {
            list.forEach(each -> collect(each, found));
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                List<String> field = FIELDS.getOrDefault(String.valueOf(key), List.of());
                if (!field.isEmpty() && value instanceof Map<?, ?> reference) {
                    field.stream()
                            .skip(1)
                            .map(reference::get)
                            .filter(String.class::isInstance)
                            .forEach(name -> found.add(new ConfigurationReference(field.get(0), (String) name)));
                }
                collect(value, found);
            });
        }
    }
}
