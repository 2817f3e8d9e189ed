/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules about pods and the ConfigMaps and Secrets that they use. */
final class ConfigurationRules {

    static final PolicyRule CHECKSUM = new PolicyRule(
            "configuration-checksum",
            "Pods do not notice a new ConfigMap or Secret: variables never change, and many processes read files once.",
            review -> review.workloads().stream()
                    .filter(Workload::isLongRunning)
                    .filter(workload -> !workload.resource().kind().equals("Pod") && !isRestarted(workload))
                    .forEach(workload -> check(review, workload)));

    /** The fields of a pod that refer to configuration: the kind, and the fields that may hold the name. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "configMap", List.of("ConfigMap", "name"),
            "configMapRef", List.of("ConfigMap", "name"),
            "configMapKeyRef", List.of("ConfigMap", "name"),
            "secret", List.of("Secret", "secretName", "name"), // `name` in the sources of projected volumes
            "secretRef", List.of("Secret", "name"),
            "secretKeyRef", List.of("Secret", "name"));

    /** What the annotations of controllers have in common that restart pods when their configuration changes. */
    private static final String RELOADER = "reloader.stakater.com/";

    private ConfigurationRules() {}

    private static void check(Review review, Workload workload) {
        Set<String> used = new LinkedHashSet<>();
        collect(workload.content(), used);
        List<String> changing = review.release().stream()
                .filter(config -> used.contains(config.kind() + "/" + config.name()))
                .filter(config -> config.namespace().equals(workload.resource().namespace()))
                .filter(config -> !Boolean.TRUE.equals(config.content().get("immutable")))
                .map(Resource::label)
                .distinct()
                .toList();
        if (!changing.isEmpty()) {
            review.report(
                    workload,
                    "metadata.annotations",
                    "is not restarted if %s changes.".formatted(String.join(" or ", changing)),
                    "Add an annotation such as `checksum/config: {{ include (print $.Template.BasePath \"/configmap.yaml\") . | sha256sum }}`"
                            + " to the pod template.");
        }
    }

    /** Returns whether an annotation changes with the configuration, or another controller restarts the pods. */
    private static boolean isRestarted(Workload workload) {
        boolean hasChecksum = workload.map("metadata.annotations").keySet().stream()
                .map(key -> String.valueOf(key).toLowerCase(Locale.ROOT))
                .anyMatch(key -> key.contains("checksum") || key.contains("hash"));
        return hasChecksum
                || Stream.concat(
                                workload.resource().annotations().entrySet().stream(),
                                workload.map("metadata.annotations").entrySet().stream())
                        .anyMatch(each -> String.valueOf(each.getKey()).contains(RELOADER)
                                && !"false".equals(String.valueOf(each.getValue())));
    }

    private static void collect(@Nullable Object node, Set<String> used) {
        if (node instanceof List<?> list) {
            list.forEach(each -> collect(each, used));
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                List<String> field = FIELDS.getOrDefault(String.valueOf(key), List.of());
                if (!field.isEmpty() && value instanceof Map<?, ?> reference) {
                    field.stream()
                            .skip(1)
                            .map(reference::get)
                            .filter(String.class::isInstance)
                            .forEach(name -> used.add(field.get(0) + "/" + name));
                }
                collect(value, used);
            });
        }
    }
}
