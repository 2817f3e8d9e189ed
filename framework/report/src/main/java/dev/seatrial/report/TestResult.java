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
 * What one test came to, and what was seen on the way.
 *
 * @param test the test
 * @param outcome how it ended
 * @param duration how long it took, with its set-up
 * @param reason why it was skipped or aborted, empty where no reason is given
 * @param failures why it failed; empty unless it did
 * @param renders what it rendered
 * @param reviews the policies that it applied
 * @param snapshots the snapshots that it compared
 * @param clusterRuns what it ran in clusters
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
