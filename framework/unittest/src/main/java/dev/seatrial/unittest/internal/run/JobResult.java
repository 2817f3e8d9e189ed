/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.unittest.internal.suite.Job;
import java.time.Duration;
import java.util.List;

/**
 * What came of a job.
 *
 * @param error why the job could not be rendered or read, empty if it could
 * @param failures the assertions that do not hold
 * @param render what was recorded of the render that the job looked at
 */
public record JobResult(
        Job job,
        JobVerdict verdict,
        String error,
        List<AssertionFailure> failures,
        Duration duration,
        RenderRecord render) {

    /** Returns the name. */
    public String name() {
        return job.name();
    }
}
