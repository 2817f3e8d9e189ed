/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.coverage.ChartCoverage;
import dev.seatrial.coverage.Counter;
import dev.seatrial.coverage.CoverageData;
import java.util.ArrayList;
import java.util.List;

/** The lines at the end of a run. A logger would make two lines of each, with a time and the name of a class. */
final class SummaryLine {

    private static final int CHARTS = 5;

    private SummaryLine() {}

    /** Returns the line, such as {@code Template coverage: shop 91 % of branches (target/seatrial/report.html)}. */
    static String of(CoverageData data, String page) {
        List<String> shown = new ArrayList<>();
        for (ChartCoverage chart : data.charts()) {
            if (shown.size() < CHARTS) {
                String share = chart.name() + " " + chart.count(Counter.BRANCH).shown();
                shown.add(shown.isEmpty() ? share + " of branches" : share);
            }
        }
        int more = data.charts().size() - CHARTS;
        return "Template coverage: " + String.join(", ", shown)
                + (more > 0 ? " and %d more %s".formatted(more, more == 1 ? "chart" : "charts") : "")
                + " (" + page + ")";
    }

    static void print(CoverageData data, String page) {
        print(of(data, page));
    }

    static void print(String line) {
        System.out.println(line);
    }
}
