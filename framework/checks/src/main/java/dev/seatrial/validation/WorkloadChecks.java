/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.manifest.LabelSelector;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Deployments, StatefulSets, DaemonSets and ReplicaSets ({@code pkg/apis/apps/validation}). */
final class WorkloadChecks {

    private WorkloadChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("apps.DeploymentSpec", spec -> {
            workload(spec, "Deployment", "ReplicaSet");
            deployment(spec);
        });
        checks.put("apps.ReplicaSetSpec", spec -> workload(spec, "ReplicaSet", "ReplicaSet"));
        checks.put("apps.DaemonSetSpec", spec -> {
            workload(spec, "DaemonSet", "DaemonSet");
            percentages(spec.get("updateStrategy", "rollingUpdate"));
            unknown(spec.get("updateStrategy"), List.of("RollingUpdate", "OnDelete"));
        });
        checks.put("apps.StatefulSetSpec", WorkloadChecks::statefulSet);
        checks.put("core.ReplicationControllerSpec", WorkloadChecks::controller);
    }

    private static void workload(Node spec, String kind, String runner) {
        for (String field : List.of("replicas", "minReadySeconds", "revisionHistoryLimit", "progressDeadlineSeconds")) {
            spec.get(field).nonNegative();
        }
        Node selector = spec.get("selector");
        boolean isEmpty = selector.get("matchLabels").isEmpty()
                && selector.get("matchExpressions").isEmpty();
        if (!selector.isSet()) {
            matches(spec.get("template"), false);
        } else if (isEmpty) {
            selector.invalid("empty selector is invalid for " + kind.toLowerCase(Locale.ROOT));
        } else if (MetadataChecks.isSelector(selector)) {
            matches(spec.get("template"), LabelSelector.fits(selector.value(), labels(spec)));
        } else if (!kind.equals("DaemonSet")) {
            String detail = kind.equals("StatefulSet") ? "" : "invalid label selector";
            selector.problems().invalid(selector.at(), GoStruct.selector(selector), detail);
        }
        spec.get("template", "spec", "containers").require();
        runsForever(spec.get("template", "spec"), runner);
    }

    private static Map<?, ?> labels(Node spec) {
        return spec.get("template", "metadata", "labels").map();
    }

    private static void matches(Node template, boolean fits) {
        if (!fits) {
            Node labels = template.get("metadata", "labels");
            labels.problems().invalid(labels.at(), labels.value(), "`selector` does not match template `labels`");
        }
    }

    private static void runsForever(Node pod, String runner) {
        Node restart = pod.get("restartPolicy");
        if (!restart.isEmpty() && !restart.text().equals("Always")) {
            restart.problems().unsupported(restart.at(), restart.text(), List.of("Always"));
        }
        if (pod.get("activeDeadlineSeconds").isSet()) {
            pod.get("activeDeadlineSeconds")
                    .forbidden("activeDeadlineSeconds in %s is not Supported".formatted(runner));
        }
    }

    private static void deployment(Node spec) {
        Node deadline = spec.get("progressDeadlineSeconds");
        if (deadline.number().isPresent()
                && deadline.number().getAsLong()
                        <= spec.get("minReadySeconds").number().orElse(0)) {
            deadline.invalid("must be greater than minReadySeconds");
        }
        Node strategy = spec.get("strategy");
        Node rolling = strategy.get("rollingUpdate");
        unknown(strategy, List.of("Recreate", "RollingUpdate"));
        if (strategy.get("type").text().equals("Recreate")) {
            if (rolling.isSet()) {
                rolling.forbidden("may not be specified when strategy `type` is 'Recreate'");
            }
            return;
        }
        percentages(rolling);
        Node unavailable = rolling.get("maxUnavailable");
        Node surge = rolling.get("maxSurge");
        if (unavailable.isSet() && surge.isSet() && isZero(unavailable) && isZero(surge)) {
            unavailable.invalid("may not be 0 when `maxSurge` is 0");
        }
    }

    /** Reports an unknown strategy, of which the API server prints the whole struct. */
    private static void unknown(Node strategy, List<String> supported) {
        if (!supported.contains(strategy.get("type").textOr("RollingUpdate"))) {
            Node rolling = strategy.get("rollingUpdate");
            GoStruct printed = GoStruct.of(
                    "MaxUnavailable",
                    orZero(rolling.get("maxUnavailable")),
                    "MaxSurge",
                    orZero(rolling.get("maxSurge")));
            strategy.problems().unsupported(strategy.hidden("type").at(), strategy(strategy, printed), supported, null);
        }
    }

    private static GoStruct strategy(Node strategy, GoStruct rolling) {
        boolean hasRolling = strategy.get("rollingUpdate").isSet();
        return GoStruct.of("Type", strategy.get("type").text(), "RollingUpdate", hasRolling ? rolling : null);
    }

    private static Object orZero(Node amount) {
        return Objects.requireNonNullElse(amount.value(), 0L);
    }

    private static boolean isZero(Node amount) {
        return amount.number().orElse(-1) == 0 || amount.text().matches("0+%");
    }

    private static void percentages(Node rolling) {
        ScalingChecks.integerOrPercent(rolling.get("maxSurge"), false);
        ScalingChecks.integerOrPercent(rolling.get("maxUnavailable"), true);
    }

    private static void statefulSet(Node spec) {
        workload(spec, "StatefulSet", "StatefulSet");
        spec.get("serviceName").check(NameRules.DNS_LABEL);
        Node strategy = spec.get("updateStrategy");
        Node rolling = strategy.get("rollingUpdate");
        String type = strategy.get("type").textOr("RollingUpdate");
        if (!List.of("RollingUpdate", "OnDelete").contains(type)) {
            spec.problems()
                    .invalid(
                            strategy.hidden("type").at(),
                            strategy(
                                    strategy,
                                    GoStruct.of(
                                            "Partition",
                                            orZero(rolling.get("partition")),
                                            "MaxUnavailable",
                                            rolling.get("maxUnavailable").value())),
                            "must be 'RollingUpdate' or 'OnDelete'");
        }
        Node policy = spec.get("podManagementPolicy");
        if (!List.of("", "OrderedReady", "Parallel").contains(policy.text())) {
            policy.invalid("must be 'OrderedReady' or 'Parallel'");
        }
        if (type.equals("OnDelete") && rolling.isSet()) {
            rolling.invalid("only allowed for updateStrategy 'RollingUpdate'");
        }
        rolling.get("partition").nonNegative();
        spec.get("ordinals", "start").nonNegative();
    }

    private static void controller(Node spec) {
        spec.get("replicas").nonNegative();
        spec.get("minReadySeconds").nonNegative();
        Node selector = spec.get("selector");
        if (!selector.isEmpty()) {
            matches(spec.get("template"), LabelSelector.fitsPlain(selector.value(), labels(spec)));
        }
        runsForever(spec.get("template", "spec"), "ReplicationController");
    }
}
