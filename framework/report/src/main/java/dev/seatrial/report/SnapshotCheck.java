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
 * @param file the path of the approved file, with slashes; there may be none yet
 * @param outcome how it ended
 * @param difference a unified diff of each manifest that differs; empty unless some do; a long one is cut
 */
@API(status = Status.EXPERIMENTAL)
public record SnapshotCheck(String file, SnapshotComparison.Outcome outcome, String difference) {

    public SnapshotCheck {
        difference = LongText.cut(difference);
    }

    /** Returns the check of a comparison. */
    public static SnapshotCheck of(SnapshotComparison comparison) {
        return new SnapshotCheck(
                comparison.approved().toString().replace('\\', '/'), comparison.outcome(), comparison.difference());
    }
}
