/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

/**
 * What a rule checks: the one method that a rule of one's own has.
 *
 * <pre>{@code
 * Policies.recommended().with("team-label", "Whoever is on call finds the owner by it.", review ->
 *     review.workloads().stream()
 *         .filter(workload -> !workload.labels().containsKey("team"))
 *         .forEach(workload -> review.report(
 *             workload, "metadata.labels", "the pods have no label `team`.", "Add `team` to the labels of the pod template.")));
 * }</pre>
 */
@FunctionalInterface
public interface PolicyCheck {

    /** Reports to the review whatever does not follow the rule. */
    void check(Review review);
}
