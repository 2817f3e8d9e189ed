/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The files of all charts by their paths, for formats that know nothing of charts. A file that is in several charts, such as that of
 * a shared library, is there once, with the tests of all.
 */
final class SourceCoverage {

    private SourceCoverage() {}

    static List<FileCoverage> of(CoverageData data) {
        int[] same = IntStream.range(0, data.tests().size()).toArray();
        Map<String, List<FileCoverage>> bySource = new TreeMap<>();
        for (ChartCoverage chart : data.charts()) {
            chart.files().stream()
                    .filter(file -> !file.points().isEmpty())
                    .forEach(file -> bySource.computeIfAbsent(file.source(), source -> new ArrayList<>())
                            .add(file));
        }
        List<FileCoverage> files = new ArrayList<>();
        bySource.forEach((source, all) -> {
            FileCoverage latest = all.stream().max(LatestFiles.BY_TIME).orElseThrow();
            FileMerge merge = new FileMerge();
            all.stream().filter(file -> file.digest().equals(latest.digest())).forEach(file -> merge.add(file, same));
            files.add(merge.merged());
        });
        return files;
    }
}
