/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.coverage.HitsBuilder.Hits;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up what several parts have of one content of a file. */
final class FileMerge {

    private final Map<Integer, BitSet> slotsByTest = new TreeMap<>();
    private final Map<Integer, List<String>> values = new TreeMap<>();
    private @Nullable FilePoints points;
    private Instant time = Instant.EPOCH;

    /**
     * Adds a part.
     *
     * @param index the merged index of each test of the part
     */
    void add(FileCoverage file, int[] index) {
        points = points == null ? file.filePoints() : points;
        time = time.isBefore(file.time()) ? file.time() : time;
        file.values().forEach((point, paths) -> values.merge(point, paths, FileMerge::union));
        for (Hits hits : file.hits()) {
            hits.tests().stream()
                    .forEach(test -> slotsByTest
                            .computeIfAbsent(index[test], each -> new BitSet())
                            .or(hits.slots()));
        }
    }

    private static List<String> union(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().sorted().toList();
    }

    FileCoverage merged() {
        HitsBuilder hits = new HitsBuilder();
        slotsByTest.forEach((test, slots) -> hits.add(slots, test));
        return new FileCoverage(Objects.requireNonNull(points), hits.build(), values, time);
    }
}
