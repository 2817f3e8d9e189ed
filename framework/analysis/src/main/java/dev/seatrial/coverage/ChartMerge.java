/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.coverage.ChartPoints.ChartKey;
import dev.seatrial.coverage.FilePoints.FileKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what several parts have of a chart. */
final class ChartMerge {

    private final ChartKey key;
    private final Map<FileKey, FileMerge> files = new LinkedHashMap<>();

    private final List<ValuesUsage> usages = new ArrayList<>();

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
        part.usages().forEach(this::add);
    }

    private void add(ValuesUsage usage) {
        for (int i = 0; i < usages.size(); i++) {
            if (usages.get(i).isOfSame(usage)) {
                usages.set(i, usages.get(i).plus(usage));
                return;
            }
        }
        usages.add(usage);
    }

    ChartCoverage merged() {
        return new ChartCoverage(
                key, files.values().stream().map(FileMerge::merged).toList(), usages);
    }
}
