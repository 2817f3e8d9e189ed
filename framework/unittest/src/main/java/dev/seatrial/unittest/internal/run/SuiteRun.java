/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.chart.Chart;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.semver.SemanticVersion;
import dev.seatrial.template.internal.semver.SemverRelease;
import dev.seatrial.unittest.internal.suite.Job;
import dev.seatrial.unittest.internal.suite.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs suites one after the other. What jobs share is kept: renders, and the Kubernetes version that one leaves behind. */
public final class SuiteRun {

    /** The release of helm-unittest that is followed. */
    public static final String RELEASE = "1.1.2";

    private final RunSettings settings;
    private final KubernetesDefault kubernetes;
    private final Map<Chart, Renders> renders = new HashMap<>();

    /** Makes a run. */
    public SuiteRun(RunSettings settings, KubernetesDefault kubernetes) {
        this.settings = settings;
        this.kubernetes = kubernetes;
    }

    /**
     * Runs a suite and writes its snapshots.
     *
     * @throws dev.seatrial.unittest.internal.suite.SuiteException if the file of snapshots cannot be read
     */
    public SuiteResult run(PlannedSuite planned) {
        Started started = start(planned);
        for (Job job : planned.suite().jobs()) {
            JobResult result = started.run(job);
            if (settings.failFast()
                    && (result.verdict() == JobVerdict.FAILED || result.verdict() == JobVerdict.ERRORED)) {
                break;
            }
        }
        return started.end();
    }

    /** Starts a suite, for those who run its jobs one by one. */
    public Started start(PlannedSuite planned) {
        Renders shared = renders.computeIfAbsent(
                planned.chart().root(), chart -> new Renders(chart, settings.skipsSchema(), settings.records()));
        JobRunner runner = new JobRunner(planned.chart(), settings, shared, kubernetes);
        Snapshots snapshots = Snapshots.of(SnapshotFile.of(planned.suite()), settings.snapshots());
        return new Started(planned.suite(), runner, snapshots, settings.honest());
    }

    /** A suite that runs. */
    public static final class Started {

        private final Suite suite;
        private final JobRunner runner;
        private final Snapshots snapshots;
        private final boolean honest;
        private final List<JobResult> results = new ArrayList<>();
        private final long start = System.nanoTime();
        private int position;

        private Started(Suite suite, JobRunner runner, Snapshots snapshots, boolean honest) {
            this.honest = honest;
            this.suite = suite;
            this.runner = runner;
            this.snapshots = snapshots;
        }

        /** Runs a job. */
        public JobResult run(Job job) {
            return run(job, AssertionObserver.NONE);
        }

        /** Runs a job, and tells what became of each of its assertions. */
        public JobResult run(Job job, AssertionObserver observer) {
            passOverUntil(job);
            JobResult result = runner.run(suite, job, skipReason(suite), snapshots.comparer(job.name()), observer);
            results.add(result);
            return result;
        }

        /** Jobs that nobody runs leave their Kubernetes version to those behind them all the same. */
        private void passOverUntil(Job job) {
            int index = suite.jobs().indexOf(job);
            for (; position < index; position++) {
                Job passed = suite.jobs().get(position);
                if (skipReason(suite).isEmpty() && passed.skipReason() == null) {
                    runner.passOver(suite, passed);
                }
            }
            position = Math.max(position, index + 1);
        }

        /** Returns what came of the jobs so far. */
        public List<JobResult> results() {
            return List.copyOf(results);
        }

        /** Ends a suite of which only some jobs ran: its snapshots stay as they are, or entries of other jobs would be lost. */
        public SuiteResult endWithoutSaving() {
            return result();
        }

        private SuiteResult result() {
            return new SuiteResult(
                    suite,
                    List.copyOf(results),
                    snapshots,
                    honest ? problems() : List.of(),
                    Duration.ofNanos(System.nanoTime() - start));
        }

        private List<String> problems() {
            List<String> problems = new ArrayList<>();
            int vanished = snapshots.vanished();
            if (vanished > 0) {
                problems.add(
                        vanished + " stored snapshots are not asked for by any test; helm-unittest would have dropped"
                                + " them without a word");
            }
            Set<String> names = new HashSet<>();
            for (Job job : suite.jobs()) {
                boolean compares = job.assertions().stream()
                        .anyMatch(assertion -> assertion.type().startsWith("matchSnapshot"));
                if (compares && !names.add(job.name())) {
                    problems.add("line " + job.line() + ": two tests named `" + job.name()
                            + "` share their snapshots; helm-unittest would have let the later one overwrite them");
                }
            }
            return problems;
        }

        /** Ends the suite: writes its snapshots. */
        public SuiteResult end() {
            snapshots.save();
            return result();
        }
    }

    /** Returns why a whole suite is skipped, empty if it is not. */
    static String skipReason(Suite suite) {
        if (!suite.skipReason().isEmpty()) {
            return suite.skipReason();
        }
        String minimum = suite.minimumVersion();
        if (minimum.isEmpty()) {
            return "";
        }
        String reason =
                "the suite needs at least version " + minimum + " of helm-unittest, " + RELEASE + " is followed";
        try {
            boolean older = SemanticVersion.parse(RELEASE, SemverRelease.V3_5)
                            .compareTo(SemanticVersion.parse(minimum, SemverRelease.V3_5))
                    < 0;
            return older ? reason : "";
        } catch (GoError e) {
            return reason;
        }
    }
}
