/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

/** How a job ends. */
public enum JobVerdict {
    PASSED,
    /** An assertion does not hold. */
    FAILED,
    /** The job cannot be rendered, or what it renders cannot be read. */
    ERRORED,
    SKIPPED
}
