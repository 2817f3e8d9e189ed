/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * The check of a policy rule, to be implemented by custom rules.
 *
 * <pre>{@code
 * Policies.recommended().with("team-label", "It tells the person on call who owns the workload.", review ->
 *     review.workloads().stream()
 *         .filter(workload -> !workload.labels().containsKey("team"))
 *         .forEach(workload -> review.report(
 *             workload, "metadata.labels", "the pods have no label `team`.", "Add `team` to the labels of the pod template.")));
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface PolicyCheck {

    /** Checks the release and reports all violations of the rule to the review. */
    void check(Review review);
}
