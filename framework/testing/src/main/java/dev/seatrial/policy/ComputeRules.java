/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rules about CPU and memory. Containers that end before the others start are left out: the pod's sum hardly knows them. */
final class ComputeRules {

    static final PolicyRule REQUESTS = new PolicyRule(
            "resource-requests",
            "Without requests the scheduler places pods blindly, and an autoscaler by utilization does nothing.",
            review -> each(review, container -> {
                List<String> missing = new ArrayList<>();
                for (String resource : List.of("cpu", "memory")) {
                    // A limit stands for the request where only it is given: pkg/apis/core/v1/defaults.go.
                    if (isUnset(container, "requests", resource) && isUnset(container, "limits", resource)) {
                        missing.add(resource);
                    }
                }
                if (!missing.isEmpty()) {
                    review.report(
                            container,
                            "resources.requests",
                            "requests no %s.".formatted(String.join(" and no ", missing)),
                            "Set `resources.requests.%s`, and make it a value of the chart."
                                    .formatted(String.join("` and `resources.requests.", missing)));
                }
            }));

    static final PolicyRule MEMORY_LIMITS = limit(
            "memory-limits",
            "A container without a memory limit that leaks takes its node down, and its neighbours with it.",
            "memory");

    static final PolicyRule CPU_LIMITS =
            limit("cpu-limits", "A container without a CPU limit can slow down its neighbours.", "cpu");

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
                                "Set `resources.limits.%s`, and make it a value of the chart.".formatted(resource));
                    }
                }));
    }

    private static void each(Review review, Consumer<Container> check) {
        review.containers().stream().filter(container -> !container.isInit()).forEach(check);
    }

    private static boolean isUnset(Container container, String kind, String resource) {
        // Kubernetes 1.34: resources of the pod as a whole.
        return container.map("resources." + kind).get(resource) == null
                && container.workload().map("spec.resources." + kind).get(resource) == null;
    }
}
