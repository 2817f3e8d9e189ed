/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about duplicates. */
final class UniqueRules {

    static final PolicyRule OBJECTS = new PolicyRule(
            "unique-objects",
            "If two objects have the same name, the second one replaces the first or makes the installation fail.",
            review -> {
                Map<String, Resource> first = new HashMap<>();
                for (Resource resource : review.resources()) {
                    // Hooks for different events may have the same name.
                    if (resource.name().isEmpty() || resource.isHook()) {
                        continue;
                    }
                    String id = resource.group() + "/" + resource.kind() + "/" + review.namespaceOf(resource) + "/"
                            + resource.name();
                    Resource other = first.putIfAbsent(id, resource);
                    if (other != null) {
                        review.report(
                                resource,
                                "metadata.name",
                                "is rendered twice: %s has an object of the same name.".formatted(other.source()),
                                "Rename or remove one of them.");
                    }
                }
            });

    static final PolicyRule NAMES_IN_POD = new PolicyRule(
            "unique-names-in-pods",
            "If two environment variables have the same name, the last one counts. Kubernetes rejects pods with duplicate containers or volumes.",
            review -> {
                for (Workload workload : review.workloads()) {
                    unique(review, workload, "spec.volumes", "volume", "name");
                    Set<String> names = new HashSet<>();
                    for (Container container : workload.containers()) {
                        if (!names.add(container.name())) {
                            review.report(
                                    container,
                                    "name",
                                    "has the same name as another container.",
                                    "Rename one of them.");
                        }
                        unique(review, container, "env", "variable", "name");
                        unique(review, container, "volumeMounts", "mount at", "mountPath");
                        unique(review, container, "ports", "port", "name");
                    }
                }
            });

    private UniqueRules() {}

    private static void unique(Review review, Subject subject, String path, String noun, String field) {
        List<?> list = subject.list(path);
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Object name = list.get(i) instanceof Map<?, ?> map ? map.get(field) : null;
            if (name != null && !seen.add(name)) {
                review.report(
                        subject,
                        path + "[" + i + "]",
                        "has a duplicate %s `%s`.".formatted(noun, name),
                        "Remove one of them.");
            }
        }
    }
}
