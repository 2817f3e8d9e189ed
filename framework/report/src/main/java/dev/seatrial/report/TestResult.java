/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The result of one test, with its renders, policies and snapshots.
 *
 * @param test the test
 * @param outcome the outcome
 * @param duration the duration, including the setup
 * @param reason the reason why the test was skipped or aborted, or an empty text
 * @param failures the failures; empty if the test did not fail
 * @param renders the renders
 * @param reviews the results of policies
 * @param snapshots the comparisons with snapshots
 * @param clusterRuns the runs in clusters
 */
@API(status = Status.EXPERIMENTAL)
public record TestResult(
        TestIdentity test,
        Outcome outcome,
        Duration duration,
        String reason,
        List<Failure> failures,
        List<Render> renders,
        List<PolicyReview> reviews,
        List<SnapshotCheck> snapshots,
        List<ClusterRun> clusterRuns) {

    public TestResult {
        reason = LongText.cut(reason);
        failures = List.copyOf(failures);
        renders = List.copyOf(renders);
        reviews = List.copyOf(reviews);
        snapshots = List.copyOf(snapshots);
        clusterRuns = List.copyOf(clusterRuns);
    }
}
