/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.coverage.ChartPoints.ChartKey;
import dev.seatrial.coverage.FilePoints.FileKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up what several parts have of a chart. */
final class ChartMerge {

    private final ChartKey key;
    private final Map<FileKey, FileMerge> files = new LinkedHashMap<>();

    ChartMerge(ChartKey key) {
        this.key = key;
    }

    /**
     * Adds a part.
     *
     * @param index the merged index of each test of the part
     */
    void add(ChartCoverage part, int[] index) {
        part.all()
                .forEach(file -> files.computeIfAbsent(file.key(), each -> new FileMerge())
                        .add(file, index));
    }

    ChartCoverage merged() {
        return new ChartCoverage(
                key, files.values().stream().map(FileMerge::merged).toList());
    }
}
