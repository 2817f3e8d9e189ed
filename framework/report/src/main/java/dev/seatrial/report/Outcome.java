/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How a test ended. */
@API(status = Status.EXPERIMENTAL)
public enum Outcome {
    /** It succeeded. */
    PASSED,
    /** It failed: by an assertion, an exception, or a mistake in its set-up. */
    FAILED,
    /** It was aborted because an assumption did not hold. */
    ABORTED,
    /** It was disabled. */
    SKIPPED
}
