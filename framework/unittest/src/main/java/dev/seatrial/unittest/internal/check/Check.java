/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

/** An assertion of one type, with its parameters. */
@FunctionalInterface
interface Check {

    /** Looks at the selected documents of one template. */
    void apply(Subject subject, Verdict verdict);
}
