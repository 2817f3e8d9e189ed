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

/** Rules about what must be there once only. */
final class UniqueRules {

    static final PolicyRule OBJECTS = new PolicyRule(
            "unique-objects",
            "Of two objects with the same name the second one replaces the first, or stops the installation.",
            review -> {
                Map<String, Resource> first = new HashMap<>();
                for (Resource resource : review.resources()) {
                    // Hooks of different events may well be written twice.
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
                                "is there twice: %s has it too.".formatted(other.source()),
                                "Name them apart, or leave one out.");
                    }
                }
            });

    static final PolicyRule NAMES_IN_POD = new PolicyRule(
            "unique-names-in-pods",
            "Of two variables with the same name the second one wins; with two containers or volumes Kubernetes refuses the pod.",
            review -> {
                for (Workload workload : review.workloads()) {
                    unique(review, workload, "spec.volumes", "volume", "name");
                    Set<String> names = new HashSet<>();
                    for (Container container : workload.containers()) {
                        if (!names.add(container.name())) {
                            review.report(container, "name", "has a name that another one has.", "Name them apart.");
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
                        "has two of the %s `%s`.".formatted(noun, name),
                        "Leave one out.");
            }
        }
    }
}
