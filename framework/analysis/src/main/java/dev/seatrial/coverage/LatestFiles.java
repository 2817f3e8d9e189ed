/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses among the contents that a file had while a run was recorded. */
final class LatestFiles {

    static final Comparator<FileCoverage> BY_TIME =
            Comparator.comparing(FileCoverage::time).thenComparing(FileCoverage::digest);

    private LatestFiles() {}

    static ChartCoverage of(ChartCoverage chart, List<String> warnings) {
        Map<String, List<FileCoverage>> byPath = new LinkedHashMap<>();
        chart.files()
                .forEach(file -> byPath.computeIfAbsent(file.path(), path -> new ArrayList<>())
                        .add(file));
        List<FileCoverage> kept = new ArrayList<>(chart.texts());
        byPath.forEach((path, contents) -> {
            FileCoverage latest = contents.stream().max(BY_TIME).orElseThrow();
            kept.add(latest);
            if (contents.size() > 1) {
                warnings.add(
                        ("`%s` of the chart `%s` changed between the tests. Only the content that was recorded last counts; "
                                        + "what tests reached in %s is left out.")
                                .formatted(
                                        path,
                                        chart.name(),
                                        contents.size() == 2 ? "the other" : (contents.size() - 1) + " others"));
            }
        });
        return new ChartCoverage(chart.key(), kept, chart.values().stream().toList());
    }
}
