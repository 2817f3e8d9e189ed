/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.snapshot.SnapshotComparison;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One comparison with an approved snapshot.
 *
 * @param file the path of the approved file, with slashes; the file may not exist yet
 * @param outcome the result of the comparison
 * @param difference a unified diff of each manifest that differs, or an empty text; long texts are truncated
 */
@API(status = Status.EXPERIMENTAL)
public record SnapshotCheck(String file, SnapshotComparison.Outcome outcome, String difference) {

    public SnapshotCheck {
        difference = LongText.cut(difference);
    }

    /** Converts the result of a comparison. */
    public static SnapshotCheck of(SnapshotComparison comparison) {
        return new SnapshotCheck(
                comparison.approved().toString().replace('\\', '/'), comparison.outcome(), comparison.difference());
    }
}
