/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The outcome of a test. */
@API(status = Status.EXPERIMENTAL)
public enum Outcome {
    /** It succeeded. */
    PASSED,
    /** It failed because of an assertion, an exception, or an error in its setup. */
    FAILED,
    /** It was aborted because an assumption did not hold. */
    ABORTED,
    /** It was disabled. */
    SKIPPED
}
