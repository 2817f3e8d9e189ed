/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import org.jspecify.annotations.Nullable;

/** Compares texts with those that a former run stored; each call is about the next snapshot of the job. */
@FunctionalInterface
public interface SnapshotComparer {

    /**
     * What came of a comparison.
     *
     * @param passed whether the texts are equal, or the new one was stored
     * @param stored the stored text
     */
    record Result(boolean passed, String stored, String found) {}

    /**
     * Compares a value.
     *
     * @param matches decides instead of the stored text; null for none
     */
    Result compare(@Nullable Object value, @Nullable Boolean matches);

    /** Returns the text of a value as snapshots hold it. */
    static String text(@Nullable Object value) {
        return SnapshotValue.text(value);
    }
}
