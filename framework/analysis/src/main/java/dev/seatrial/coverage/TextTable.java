/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.ArrayList;
import java.util.List;

/** Writes a table for a terminal. Its last line, which begins with {@code TOTAL}, is what a {@code coverage} expression of GitLab can read. */
final class TextTable {

    private static final List<Counter> COLUMNS = List.of(Counter.BRANCH, Counter.LINE, Counter.ACTION);

    private TextTable() {}

    static String of(CoverageData data) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"", "branches", "lines", "actions"});
        for (ChartCoverage chart : data.charts()) {
            rows.add(row(chart.toString(), COLUMNS.stream().map(chart::count).toList()));
            for (FileCoverage file : chart.files()) {
                if (!file.points().isEmpty()) {
                    rows.add(row(
                            "  " + file.path(),
                            COLUMNS.stream().map(file::count).toList()));
                }
            }
            for (FileCoverage text : chart.texts()) {
                rows.add(row(
                        "  tpl " + text.path(),
                        COLUMNS.stream().map(text::count).toList()));
            }
        }
        rows.add(row("TOTAL", COLUMNS.stream().map(data::count).toList()));
        return aligned(rows);
    }

    private static String[] row(String name, List<Count> counts) {
        String[] row = new String[counts.size() + 1];
        row[0] = name;
        for (int i = 0; i < counts.size(); i++) {
            Count count = counts.get(i);
            row[i + 1] = count.total() == 0 ? "-" : count.shown() + " (" + count.covered() + "/" + count.total() + ")";
        }
        return row;
    }

    private static String aligned(List<String[]> rows) {
        int[] widths = new int[COLUMNS.size() + 1];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(row[0]).append(" ".repeat(widths[0] - row[0].length()));
            for (int i = 1; i < row.length; i++) {
                line.append("  ")
                        .append(" ".repeat(widths[i] - row[i].length()))
                        .append(row[i]);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
