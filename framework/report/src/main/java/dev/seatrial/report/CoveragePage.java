/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.coverage.ChartCoverage;
import dev.seatrial.coverage.Count;
import dev.seatrial.coverage.Counter;
import dev.seatrial.coverage.CoverageData;
import dev.seatrial.coverage.CoveredTest;
import dev.seatrial.coverage.FileCoverage;
import dev.seatrial.coverage.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the template of the page sees of coverage. */
final class CoveragePage {

    /** Of a chart with many gaps, the first are listed; all are marked in the sources. */
    private static final int GAPS = 50;

    /** How many lines of sources the page shows: browsers get slow. */
    private static final int LINES = 20_000;

    private final List<String> tests;
    private int left = LINES;

    private CoveragePage(CoverageData data) {
        this.tests = data.tests().stream().map(CoveredTest::label).toList();
    }

    static List<Map<String, Object>> of(CoverageData data) {
        CoveragePage page = new CoveragePage(data);
        return data.charts().stream().map(page::chart).toList();
    }

    private Map<String, Object> chart(ChartCoverage chart) {
        List<Gap> gaps = chart.gaps();
        Count branches = chart.count(Counter.BRANCH);
        return Map.of(
                "name", chart.name() + " " + chart.version(),
                "location", chart.location(),
                "counts", String.join(", ", counts(chart::count)),
                "kind", branches.missed() == 0 ? "good" : "note",
                "branches", branches.shown() + " of branches",
                "gaps", gaps.stream().limit(GAPS).map(CoveragePage::gap).toList(),
                "more", Math.max(0, gaps.size() - GAPS),
                "files",
                        Stream.concat(chart.files().stream(), chart.texts().stream())
                                .filter(file -> !file.points().isEmpty())
                                .map(this::file)
                                .toList());
    }

    /** Returns each count as a text; what there is none of is left out. */
    private static List<String> counts(Function<Counter, Count> counts) {
        List<String> shown = new ArrayList<>();
        for (Counter counter : Counter.values()) {
            Count count = counts.apply(counter);
            if (count.total() > 0) {
                shown.add(
                        "%s %s (%d of %d)".formatted(counter.plural(), count.shown(), count.covered(), count.total()));
            }
        }
        return shown;
    }

    private static Map<String, Object> gap(Gap gap) {
        return Map.of("place", gap.place(), "problem", gap.problem(), "excerpt", gap.excerpt(), "hint", gap.hint());
    }

    private Map<String, Object> file(FileCoverage file) {
        String source = "";
        if (left > 0) {
            source = new SourceLines(file, tests).html();
            left -= file.lineCount();
        }
        return Map.of(
                "path",
                (file.isText() ? "tpl " : "") + file.path(),
                "counts",
                String.join(", ", counts(file::count)),
                "source",
                source);
    }
}
