/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.List;

/** Writes tables in the Markdown of GitHub: the charts, and the files of each with the places that no test reaches. */
final class MarkdownTable {

    /** GitHub refuses a summary of more than 1,024 kB; the rest is for what others write into it. */
    private static final int MAX_BYTES = 1_000_000;

    private static final List<Counter> COLUMNS = List.of(Counter.BRANCH, Counter.LINE, Counter.ACTION);

    private MarkdownTable() {}

    static String of(CoverageData data) {
        StringBuilder text = new StringBuilder(
                "### Template coverage\n\n| Chart | Branches | Lines | Actions |\n|---|--:|--:|--:|\n");
        data.charts()
                .forEach(chart -> text.append("| ")
                        .append(cell(chart.toString()))
                        .append(cells(COLUMNS.stream().map(chart::count).toList())));
        int left = MAX_BYTES - bytes(text.toString());
        int missing = 0;
        for (ChartCoverage chart : data.charts()) {
            String section = section(chart);
            left -= bytes(section);
            if (left > 0) {
                text.append(section);
            } else {
                missing++;
            }
        }
        if (missing > 0) {
            text.append("\nThe files of %d %s are left out, since the table would be too long.\n"
                    .formatted(missing, missing == 1 ? "chart" : "charts"));
        }
        return text.toString();
    }

    private static String section(ChartCoverage chart) {
        StringBuilder text = new StringBuilder("\n<details><summary>")
                .append(escaped(chart.toString()))
                .append("</summary>\n\n| File | Branches | Lines | Actions | Missing lines |\n|---|--:|--:|--:|---|\n");
        for (FileCoverage file : chart.files()) {
            if (!file.points().isEmpty()) {
                String counts = cells(COLUMNS.stream().map(file::count).toList());
                text.append("| ")
                        .append(cell(file.path()))
                        .append(counts, 0, counts.length() - 1)
                        .append(' ')
                        .append(MissingLines.of(file))
                        .append(" |\n");
            }
        }
        chart.values().ifPresent(usage -> text.append(values(usage)));
        return text.append("\n</details>\n").toString();
    }

    private static String values(ValuesUsage usage) {
        StringBuilder text = new StringBuilder();
        usage.unread()
                .forEach(value -> text.append("| ")
                        .append(cell(value.path().toString()))
                        .append(" | never read | ")
                        .append(cell(value.place()))
                        .append(" |\n"));
        usage.undeclared()
                .forEach((path, place) -> text.append("| ")
                        .append(cell(path.toString()))
                        .append(" | not declared | ")
                        .append(cell(place))
                        .append(" |\n"));
        return text.isEmpty() ? "" : "\n| Value | | Place |\n|---|---|---|\n" + text;
    }

    private static String cells(List<Count> counts) {
        StringBuilder cells = new StringBuilder(" |");
        counts.forEach(count -> cells.append(' ')
                .append(count.total() == 0 ? "" : count.shown() + " (" + count.covered() + "/" + count.total() + ")")
                .append(" |"));
        return cells.append('\n').toString();
    }

    private static String cell(String text) {
        return escaped(text).replace("|", "\\|");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\R", " ");
    }

    private static int bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
}
