/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.CheckResult;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * The result of comparing one snapshot.
 *
 * @param approved the approved file, which may not exist
 * @param outcome the outcome
 * @param difference a unified diff for each manifest that differs; empty if none does
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SnapshotComparison(Path approved, Outcome outcome, String difference) implements CheckResult {

    /** The outcome of a comparison. */
    public enum Outcome {
        /** The output is equal to the approved one. */
        EQUAL,
        /** The output differs from the approved one. */
        DIFFERENT,
        /** No output has been approved yet. */
        MISSING,
        /** This test run has approved the output. */
        APPROVED
    }
}
