/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects which tests reached which slots of a file. */
final class HitsBuilder {

    private final Map<BitSet, BitSet> testsBySlots = new LinkedHashMap<>();

    /** Adds slots of a test; none need not be added. */
    void add(BitSet slots, int test) {
        if (!slots.isEmpty()) {
            testsBySlots.computeIfAbsent(slots, each -> new BitSet()).set(test);
        }
    }

    List<Hits> build() {
        List<Hits> hits = new ArrayList<>();
        testsBySlots.forEach((slots, tests) -> hits.add(new Hits(slots, tests)));
        return List.copyOf(hits);
    }

    /**
     * Slots of a file that the same tests reached.
     *
     * @param slots the slots, which must not be changed
     * @param tests the indexes of the tests, which must not be changed
     */
    record Hits(BitSet slots, BitSet tests) {}
}
