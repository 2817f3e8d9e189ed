/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import java.nio.file.Path;

/**
 * What came of comparing one snapshot.
 *
 * @param test the folder of the class and the test, as its files are called
 * @param approved the approved file, which may be missing
 * @param outcome what came of it
 * @param difference a diff of each manifest that differs; empty unless some do
 */
public record SnapshotComparison(String test, Path approved, Outcome outcome, String difference) {

    /** What can come of a comparison. */
    public enum Outcome {
        /** It is what was approved. */
        EQUAL,
        /** It differs from what was approved. */
        DIFFERENT,
        /** Nothing has been approved yet. */
        MISSING,
        /** It has been approved by this run. */
        APPROVED
    }
}
