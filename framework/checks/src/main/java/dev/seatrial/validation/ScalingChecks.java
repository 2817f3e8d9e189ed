/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Autoscalers and disruption budgets. */
final class ScalingChecks {

    private static final Map<String, String> SOURCES = Map.of(
            "Object", "object",
            "Pods", "pods",
            "Resource", "resource",
            "External", "external",
            "ContainerResource", "containerResource");

    private ScalingChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("autoscaling.HorizontalPodAutoscalerSpec", ScalingChecks::autoscaler);
        checks.put("autoscaling.MetricSpec", ScalingChecks::metric);
        checks.put("autoscaling.MetricTarget", ScalingChecks::target);
        checks.put("policy.PodDisruptionBudgetSpec", ScalingChecks::budget);
        checks.put(
                "autoscaling.HPAScalingRules",
                rules -> rules.get("stabilizationWindowSeconds").inRange(0, 3600));
    }

    /** An amount such as {@code 1} or {@code 25%}. */
    static void integerOrPercent(Node amount, boolean isShare) {
        if (amount.value() instanceof String text) {
            amount.problems().invalid(amount.at(), text, NameRules.PERCENT.faults(text));
            if (isShare && text.matches("0*[0-9]{1,9}%") && Integer.parseInt(text.replace("%", "")) > 100) {
                amount.invalid("must not be greater than 100%");
            }
        } else {
            amount.nonNegative();
        }
    }

    private static void budget(Node spec) {
        Node least = spec.get("minAvailable");
        Node most = spec.get("maxUnavailable");
        if (least.isSet() && most.isSet()) {
            Node policy = spec.get("unhealthyPodEvictionPolicy");
            GoStruct printed = GoStruct.of(
                    "MinAvailable",
                    least.value(),
                    "Selector",
                    spec.get("selector").isSet() ? GoStruct.selector(spec.get("selector")) : null,
                    "MaxUnavailable",
                    most.value(),
                    "UnhealthyPodEvictionPolicy",
                    policy.value());
            spec.problems().invalid(spec.at(), printed, "minAvailable and maxUnavailable cannot be both set");
        }
        integerOrPercent(least, true);
        integerOrPercent(most, true);
    }

    private static void autoscaler(Node spec) {
        Node least = spec.get("minReplicas");
        Node most = spec.get("maxReplicas");
        least.atLeast(1, "must be greater than or equal to 1");
        long replicas = most.number().orElse(0);
        if (replicas < 1) {
            spec.problems().invalid(most.at(), replicas, "must be greater than 0");
        }
        if (replicas < least.number().orElse(1)) {
            spec.problems().invalid(most.at(), replicas, "must be greater than or equal to `minReplicas`");
        }
        boolean scalesByEvents = spec.get("metrics").items().stream()
                .anyMatch(metric -> List.of("Object", "External")
                        .contains(metric.get("type").text()));
        if (least.number().orElse(1) == 0 && !scalesByEvents) {
            spec.get("metrics")
                    .forbidden(
                            "must specify at least one Object or External metric to support scaling to zero replicas");
        }
        Node target = spec.get("scaleTargetRef");
        if (target.isSet()) {
            for (String field : List.of("kind", "name")) {
                if (target.get(field).require()) {
                    target.get(field).check(NameRules.PATH_SEGMENT);
                }
            }
        }
        Node utilization = spec.get("targetCPUUtilizationPercentage");
        utilization.atLeast(1, "must be greater than 0");
    }

    private static void metric(Node metric) {
        String wanted = SOURCES.get(metric.get("type").text());
        if (wanted == null) {
            Node type = metric.get("type");
            if (!type.isEmpty()) {
                metric.problems().unsupported(type.at(), type.text(), SOURCES.keySet());
            }
            return;
        }
        if (!metric.get(wanted).isSet()) {
            metric.problems()
                    .required(metric.at().child(wanted), "must populate information for the given metric source");
        }
        long sources = SOURCES.values().stream()
                .filter(source -> metric.get(source).isSet())
                .count();
        if (sources > 1) {
            SOURCES.values().stream()
                    .filter(source ->
                            !source.equals(wanted) && metric.get(source).isSet())
                    .sorted()
                    .forEach(source -> metric.get(source).forbidden("must populate the given metric source only"));
        }
    }

    private static void target(Node target) {
        Node type = target.get("type");
        if (type.require("must specify a metric target type")
                && !List.of("Utilization", "Value", "AverageValue").contains(type.text())) {
            type.invalid("must be either Utilization, Value, or AverageValue");
        }
        for (String field : List.of("value", "averageValue")) {
            Node amount = target.get(field);
            if (Quantity.amount(amount.value()).map(BigDecimal::signum).orElse(1) != 1) {
                amount.invalid("must be positive");
            }
        }
        target.get("averageUtilization").atLeast(1, "must be greater than 0");
    }
}
