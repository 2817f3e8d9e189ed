/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rules about CPU and memory. Init containers are not checked, since they hardly affect the totals of a pod. */
final class ComputeRules {

    static final PolicyRule REQUESTS = new PolicyRule(
            "resource-requests",
            "Without requests, the scheduler cannot place pods well, and an autoscaler cannot scale by utilization.",
            review -> each(review, container -> {
                List<String> missing = new ArrayList<>();
                for (String resource : List.of("cpu", "memory")) {
                    // A limit without a request is the request as well: pkg/apis/core/v1/defaults.go.
                    if (isUnset(container, "requests", resource) && isUnset(container, "limits", resource)) {
                        missing.add(resource);
                    }
                }
                if (!missing.isEmpty()) {
                    review.report(
                            container,
                            "resources.requests",
                            "requests no %s.".formatted(String.join(" and no ", missing)),
                            "Set `resources.requests.%s`, and make it configurable in the values of the chart."
                                    .formatted(String.join("` and `resources.requests.", missing)));
                }
            }));

    static final PolicyRule MEMORY_LIMITS = limit(
            "memory-limits",
            "A memory leak in a container without a memory limit can take down its node and all pods on it.",
            "memory");

    static final PolicyRule CPU_LIMITS =
            limit("cpu-limits", "A container without a CPU limit can slow down other pods on its node.", "cpu");

    private ComputeRules() {}

    private static PolicyRule limit(String id, String reason, String resource) {
        return new PolicyRule(
                id,
                reason,
                review -> each(review, container -> {
                    if (isUnset(container, "limits", resource)) {
                        review.report(
                                container,
                                "resources.limits",
                                "has no %s limit.".formatted(resource),
                                "Set `resources.limits.%s`, and make it configurable in the values of the chart."
                                        .formatted(resource));
                    }
                }));
    }

    private static void each(Review review, Consumer<Container> check) {
        review.containers().stream().filter(container -> !container.isInit()).forEach(check);
    }

    private static boolean isUnset(Container container, String kind, String resource) {
        // Kubernetes 1.34 has resources for the pod as a whole.
        return container.map("resources." + kind).get(resource) == null
                && container.workload().map("spec.resources." + kind).get(resource) == null;
    }
}
