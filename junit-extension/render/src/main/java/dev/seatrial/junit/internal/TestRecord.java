/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.coverage.Reached;
import dev.seatrial.coverage.internal.ValuesSink;
import dev.seatrial.manifest.CheckObserver;
import dev.seatrial.manifest.CheckResult;
import dev.seatrial.policy.PolicyResult;
import dev.seatrial.render.RenderListener;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.report.ClusterRun;
import dev.seatrial.report.Failure;
import dev.seatrial.report.Outcome;
import dev.seatrial.report.PolicyReview;
import dev.seatrial.report.Render;
import dev.seatrial.report.SnapshotCheck;
import dev.seatrial.report.TestIdentity;
import dev.seatrial.report.TestResult;
import dev.seatrial.secret.internal.Secrets;
import dev.seatrial.snapshot.SnapshotComparison;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records the renders and checks of a test while it runs. Thread-safe. */
final class TestRecord implements CheckObserver {

    private final TestIdentity test;
    private final RunCoverage coverage;
    private final RecordedDocuments documents;
    private final long start = System.nanoTime();
    private final Set<Render> known = ConcurrentHashMap.newKeySet();
    private final List<Render> renders = new CopyOnWriteArrayList<>();
    private final List<PolicyReview> reviews = new CopyOnWriteArrayList<>();
    private final List<SnapshotCheck> snapshots = new CopyOnWriteArrayList<>();
    private final Map<String, String> complete = new ConcurrentHashMap<>();
    private final List<Supplier<Secrets>> secrets = new CopyOnWriteArrayList<>();
    private final List<ClusterRun> clusterRuns = new CopyOnWriteArrayList<>();

    TestRecord(TestIdentity test, RunCoverage coverage, RecordedDocuments documents) {
        this.test = test;
        this.coverage = coverage;
        this.documents = documents;
    }

    /** Takes note of what a render reached; where tests share a render, each of them has reached it. */
    void reached(Reached reached) {
        coverage.add(test, reached);
    }

    /** Returns the listeners of renders that only this test makes. */
    List<RenderListener> listeners() {
        return coverage.listeners(new RenderRecords(documents, this::rendered), this::reached);
    }

    /** Returns what takes the values that a render of this test reads. */
    ValuesSink values(RenderRequest request) {
        return coverage.values(request);
    }

    /** Records a render. If several parameters share it, it counts once. */
    void rendered(Render render) {
        if (known.add(render)) {
            renders.add(render);
        }
    }

    /** Returns what identifies the test in messages. */
    FailureTexts.Test identity() {
        String invocation = test.invocation().isEmpty() ? "" : " (" + test.invocation() + ")";
        String method = test.method().isEmpty() ? "" : "." + test.method();
        return new FailureTexts.Test(test.id(), test.className() + method + invocation, Evidence.folder(test));
    }

    /** Takes note of the complete message of a failure, for the results. */
    void completes(String shown, String message) {
        complete.put(shown, message);
    }

    /** Takes note of where the secrets of a render are, to mask them in the results. */
    void hides(Supplier<Secrets> more) {
        secrets.add(more);
    }

    /** Records what the test did in a cluster. */
    void ranInCluster(ClusterRun run) {
        clusterRuns.add(run);
    }

    @Override
    public void checked(CheckResult result) {
        if (result instanceof PolicyResult policies) {
            reviews.add(PolicyReview.of(policies));
        } else if (result instanceof SnapshotComparison comparison) {
            snapshots.add(SnapshotCheck.of(comparison));
        }
    }

    /** Returns whether policies were checked and not followed. */
    boolean hasFindings() {
        return reviews.stream().anyMatch(review -> !review.followed());
    }

    boolean isEmpty() {
        return renders.isEmpty() && reviews.isEmpty() && snapshots.isEmpty() && clusterRuns.isEmpty();
    }

    TestResult result(Outcome outcome, String reason, @Nullable Throwable failure, Class<?> testClass) {
        List<Failure> failures =
                outcome == Outcome.FAILED && failure != null ? complete(Failures.of(failure, testClass)) : List.of();
        boolean isPlain =
                failures.isEmpty() && snapshots.isEmpty() && reviews.stream().allMatch(TestRecord::isEmpty);
        MaskedResults masked = isPlain ? MaskedResults.NOTHING : new MaskedResults(secrets());
        return new TestResult(
                test,
                outcome,
                Duration.ofNanos(System.nanoTime() - start),
                reason,
                masked.failures(failures),
                renders,
                masked.reviews(reviews),
                masked.snapshots(snapshots),
                clusterRuns);
    }

    private List<Failure> complete(List<Failure> failures) {
        return failures.stream()
                .map(each -> new Failure(
                        each.type(), complete.getOrDefault(each.message(), each.message()), each.file(), each.line()))
                .toList();
    }

    private static boolean isEmpty(PolicyReview review) {
        return review.findings().isEmpty() && review.waivers().isEmpty();
    }

    private Secrets secrets() {
        Secrets all = Secrets.none();
        for (Supplier<Secrets> each : secrets) {
            all = all.and(each.get());
        }
        return all;
    }
}
