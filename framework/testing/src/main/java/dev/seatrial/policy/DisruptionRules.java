/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.manifest.LabelSelector;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules about replicas during node drains and updates. */
final class DisruptionRules {

    private static final Set<String> REPLICATED = Set.of("Deployment", "StatefulSet");

    static final PolicyRule BUDGET = new PolicyRule(
            "disruption-budget",
            "Without a PodDisruptionBudget, all replicas may be evicted at once when nodes are drained.",
            review -> replicated(review).stream()
                    .filter(workload -> review.release().stream().noneMatch(r -> guards(review, r, workload)))
                    .forEach(workload -> review.report(
                            workload.resource(),
                            "spec.replicas",
                            "has several replicas and no PodDisruptionBudget.",
                            "Add a PodDisruptionBudget that selects its pods.")));

    static final PolicyRule EVICTABLE = new PolicyRule(
            "disruption-budget-allows-eviction",
            "A budget that allows no eviction blocks node drains, and with them cluster upgrades.",
            review -> review.resources("PodDisruptionBudget").forEach(budget -> checkBudget(review, budget)));

    static final PolicyRule ROLLING = new PolicyRule(
            "rolling-update",
            "If all replicas are replaced at once, every upgrade causes an outage.",
            review -> replicated(review).forEach(workload -> {
                Resource resource = workload.resource();
                if (resource.text("spec.strategy.type").orElse("").equals("Recreate")) {
                    review.report(
                            resource,
                            "spec.strategy.type",
                            "has several replicas but stops all of them for an update.",
                            "Use `RollingUpdate`.");
                }
                String unavailable = resource.text("spec.strategy.rollingUpdate.maxUnavailable")
                        .orElse("");
                if (unavailable.equals("100%")) {
                    review.report(
                            resource,
                            "spec.strategy.rollingUpdate.maxUnavailable",
                            "allows all replicas to be unavailable during an update.",
                            "Set `maxUnavailable` to less than 100%.");
                }
            }));

    static final PolicyRule SPREAD = new PolicyRule(
            "spread-replicas",
            "Replicas on the same node fail together if the node fails.",
            review -> replicated(review).stream()
                    .filter(workload -> workload.list("spec.topologySpreadConstraints")
                                    .isEmpty()
                            && workload.map("spec.affinity.podAntiAffinity").isEmpty())
                    .forEach(workload -> review.report(
                            workload,
                            "spec.topologySpreadConstraints",
                            "has several replicas that may all run on one node.",
                            "Set `topologySpreadConstraints` or a `podAntiAffinity`.")));

    private DisruptionRules() {}

    private static List<Workload> replicated(Review review) {
        return review.workloads().stream()
                .filter(w -> REPLICATED.contains(w.resource().kind())
                        && !w.resource().isHook())
                .filter(w -> leastReplicas(review, w).filter(n -> n > 1).isPresent())
                .toList();
    }

    private static Optional<Long> leastReplicas(Review review, Workload workload) {
        return review.release().stream()
                .filter(r -> r.is("HorizontalPodAutoscaler")
                        && ScalingRules.target(review, r).equals(Optional.of(workload)))
                .map(r -> r.number("spec.minReplicas").orElse(1L))
                .findFirst()
                .or(workload::replicas);
    }

    private static boolean guards(Review review, Resource budget, Workload workload) {
        return budget.is("PodDisruptionBudget")
                && review.namespaceOf(budget).equals(review.namespaceOf(workload.resource()))
                && LabelSelector.fits(budget.at("spec.selector").orElse(null), workload.labels());
    }

    private static void checkBudget(Review review, Resource budget) {
        Optional<Object> unavailable = budget.at("spec.maxUnavailable");
        Optional<Object> available = budget.at("spec.minAvailable");
        if (unavailable.filter(Set.of(0L, "0", "0%")::contains).isPresent()) {
            review.report(budget, "spec.maxUnavailable", "allows no eviction.", "Set `maxUnavailable: 1` or more.");
            return;
        }
        if (available.filter("100%"::equals).isPresent()) {
            review.report(budget, "spec.minAvailable", "allows no eviction.", "Use `maxUnavailable: 1` instead.");
            return;
        }
        if (!(available.orElse(null) instanceof Long least) || least == 0) {
            return;
        }
        review.allWorkloads().stream()
                .filter(w -> REPLICATED.contains(w.resource().kind()) && guards(review, budget, w))
                .filter(w -> leastReplicas(review, w).filter(n -> n <= least).isPresent())
                .findFirst()
                .ifPresent(w -> review.report(
                        budget,
                        "spec.minAvailable",
                        "requires %d available pods, but %s may have only %d, so none can be evicted."
                                .formatted(
                                        least,
                                        w.label(),
                                        leastReplicas(review, w).orElse(0L)),
                        "Use `maxUnavailable: 1`, or omit the budget if there is only one replica."));
    }
}
