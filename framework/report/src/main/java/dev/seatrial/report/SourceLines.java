/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.coverage.FileCoverage;
import dev.seatrial.coverage.LineCoverage;
import dev.seatrial.coverage.PointCoverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a template with what tests reach of them, as HTML: there are too many for the template of the page. */
final class SourceLines {

    /** How many names of tests a line shows. */
    private static final int NAMES = 10;

    private final FileCoverage file;
    private final List<String> tests;

    SourceLines(FileCoverage file, List<String> tests) {
        this.file = file;
        this.tests = tests;
    }

    String html() {
        Map<Integer, LineCoverage> counted = new HashMap<>();
        file.lines().forEach(line -> counted.put(line.number(), line));
        Map<Integer, List<String>> missing = missing();
        StringBuilder html = new StringBuilder();
        for (int number = 1; number <= file.lineCount(); number++) {
            LineCoverage line = counted.get(number);
            String text = file.line(number);
            if (number < file.lineCount() || !text.isEmpty()) {
                html.append("<div class=\"")
                        .append(kind(line))
                        .append("\" title=\"")
                        .append(escaped(title(line, missing.getOrDefault(number, List.of()))))
                        .append("\"><span class=\"number\">")
                        .append(number)
                        .append("</span>")
                        .append(escaped(text))
                        .append("</div>\n");
            }
        }
        return html.toString();
    }

    private Map<Integer, List<String>> missing() {
        Map<Integer, List<String>> missing = new HashMap<>();
        for (PointCoverage point : file.points()) {
            if (point.reached()) {
                for (int outcome : point.missing()) {
                    missing.computeIfAbsent(point.line(), line -> new ArrayList<>())
                            .add(point.problem(outcome));
                }
            }
        }
        return missing;
    }

    private static String kind(@Nullable LineCoverage line) {
        if (line == null) {
            return "same";
        }
        return !line.covered() ? "removed" : line.branches().missed() > 0 ? "partly" : "added";
    }

    private String title(@Nullable LineCoverage line, List<String> ways) {
        if (line == null) {
            return "";
        }
        if (!line.covered()) {
            return "no test gets here";
        }
        int count = line.tests().cardinality();
        List<String> names =
                line.tests().stream().limit(NAMES).mapToObj(tests::get).toList();
        List<String> parts = new ArrayList<>(ways);
        parts.add("reached by %d %s: %s".formatted(count, count == 1 ? "test" : "tests", String.join(", ", names))
                + (count > NAMES ? " and %d more".formatted(count - NAMES) : ""));
        return String.join("; ", parts);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
