/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules about autoscalers and the workloads they scale. */
final class ScalingRules {

    static final PolicyRule OWNED_REPLICAS = new PolicyRule(
            "autoscaler-owns-replicas",
            "Otherwise every upgrade resets the number of replicas to that in the chart, whatever the load.",
            review -> review.resources("HorizontalPodAutoscaler")
                    .forEach(
                            autoscaler -> target(review, autoscaler)
                                    .filter(workload -> workload.resource()
                                            .at("spec.replicas")
                                            .isPresent())
                                    .ifPresent(
                                            workload -> review.report(
                                                    workload.resource(),
                                                    "spec.replicas",
                                                    "sets a number of replicas although %s scales it."
                                                            .formatted(autoscaler.label()),
                                                    "Omit `spec.replicas` if the autoscaler is enabled: `{{- if not .Values.autoscaling.enabled }}`."))));

    static final PolicyRule SCALABLE = new PolicyRule(
            "autoscaler-can-scale",
            "An autoscaler with nothing to measure, or with conflicting limits, silently does not scale.",
            review -> review.resources("HorizontalPodAutoscaler").forEach(autoscaler -> {
                long least = autoscaler.number("spec.minReplicas").orElse(1L);
                Optional<Long> most = autoscaler.number("spec.maxReplicas");
                if (most.isPresent() && most.get() < least) {
                    review.report(
                            autoscaler,
                            "spec.maxReplicas",
                            "allows at most %d replicas but requires at least %d.".formatted(most.get(), least),
                            "Raise `maxReplicas`.");
                }
                target(review, autoscaler).ifPresent(workload -> checkRequests(review, autoscaler, workload));
            }));

    private ScalingRules() {}

    /** Returns the workload of the release that an autoscaler scales. */
    static Optional<Workload> target(Review review, Resource autoscaler) {
        Map<?, ?> target = autoscaler.map("spec.scaleTargetRef");
        return review.allWorkloads().stream()
                .filter(workload -> workload.resource().kind().equals(target.get("kind"))
                        && workload.resource().name().equals(target.get("name"))
                        && review.namespaceOf(workload.resource()).equals(review.namespaceOf(autoscaler)))
                .findFirst();
    }

    private static void checkRequests(Review review, Resource autoscaler, Workload workload) {
        List<?> metrics = autoscaler.list("spec.metrics");
        for (Object metric : metrics) {
            if (metric instanceof Map<?, ?> map
                    && map.get("resource") instanceof Map<?, ?> resource
                    && resource.get("name") instanceof String name
                    && isUtilization(resource)) {
                requireRequest(review, autoscaler, workload, name);
            }
        }
        if (autoscaler.at("spec.targetCPUUtilizationPercentage").isPresent()) {
            requireRequest(review, autoscaler, workload, "cpu");
        }
    }

    private static boolean isUtilization(Map<?, ?> resource) {
        return resource.get("targetAverageUtilization") != null // autoscaling/v2beta1
                || (resource.get("target") instanceof Map<?, ?> target && target.get("averageUtilization") != null);
    }

    private static void requireRequest(Review review, Resource autoscaler, Workload workload, String resource) {
        if (workload.map("spec.resources.requests").get(resource) != null
                || workload.map("spec.resources.limits").get(resource) != null) {
            return;
        }
        workload.containers().stream()
                .filter(container -> !container.isInit()
                        && container.map("resources.requests").get(resource) == null
                        && container.map("resources.limits").get(resource) == null)
                .forEach(container -> review.report(
                        container,
                        "resources.requests",
                        "does not request %s, but %s scales by its utilization."
                                .formatted(resource, autoscaler.label()),
                        "Set `resources.requests.%s`.".formatted(resource)));
    }
}
