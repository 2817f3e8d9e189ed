/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.unittest.internal.suite.Suite;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a suite.
 *
 * @param snapshots its snapshots; null if they could not be read
 * @param problems why it fails besides its jobs, such as a snapshot that nothing asks for; empty in faithful mode
 */
public record SuiteResult(
        Suite suite, List<JobResult> jobs, @Nullable Snapshots snapshots, List<String> problems, Duration duration) {

    /** Returns whether a job has failed or is errored, or something else is wrong. */
    public boolean failed() {
        return !problems.isEmpty() || has(JobVerdict.FAILED) || has(JobVerdict.ERRORED);
    }

    /** Returns whether every job was skipped. */
    public boolean skipped() {
        return problems.isEmpty()
                && !jobs.isEmpty()
                && jobs.stream().allMatch(job -> job.verdict() == JobVerdict.SKIPPED);
    }

    /** Returns whether a job has a verdict. */
    public boolean has(JobVerdict verdict) {
        return count(verdict) > 0;
    }

    /** Returns how many jobs have a verdict. */
    public int count(JobVerdict verdict) {
        return (int) jobs.stream().filter(job -> job.verdict() == verdict).count();
    }
}
