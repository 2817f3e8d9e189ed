/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.util.BitSet;

/** Writes sets of indexes as short texts, since a line may be reached by thousands of tests. */
final class IndexSet {

    private IndexSet() {}

    /** Returns the ranges of a set: {@code 0-4,7}. */
    static String ranges(BitSet set) {
        StringBuilder text = new StringBuilder();
        for (int start = set.nextSetBit(0); start >= 0; ) {
            int end = set.nextClearBit(start) - 1;
            text.append(text.isEmpty() ? "" : ",").append(start);
            if (end > start) {
                text.append('-').append(end);
            }
            start = set.nextSetBit(end + 1);
        }
        return text.toString();
    }
}
