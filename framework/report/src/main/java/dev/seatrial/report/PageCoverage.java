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
import dev.seatrial.coverage.LineCoverage;
import dev.seatrial.coverage.PointCoverage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The coverage of templates on the page. */
final class PageCoverage {

    /** What the page says of a line. */
    private enum State {
        COVERED(1),
        MISSED(2),
        PARTLY(3);

        /** The number that the scripts of the page know. */
        private final int code;

        State(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    private final CoverageData data;
    private final Pool<String> sets = new Pool<>();
    private final List<Map<String, Object>> charts;

    PageCoverage(CoverageData data) {
        this.data = data;
        List<String> keys = keys(data);
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            all.add(chart(data.charts().get(i), keys.get(i)));
        }
        this.charts = List.copyOf(all);
    }

    /** Returns what tells the charts apart: their names, and their locations if there are several with a name. */
    static List<String> keys(CoverageData data) {
        return data.charts().stream()
                .map(chart -> data.charts().stream()
                                        .filter(other -> other.name().equals(chart.name()))
                                        .count()
                                == 1
                        ? chart.name()
                        : chart.name() + " (" + chart.location() + ")")
                .toList();
    }

    List<Map<String, Object>> charts() {
        return charts;
    }

    /** Returns the sets of tests, which lines and ways refer to by index. */
    List<String> sets() {
        return sets.values();
    }

    /** Returns the label of each test in the sets, and its index among the tests of the page. */
    List<List<Object>> tests(PageTests tests) {
        return data.tests().stream()
                .map((CoveredTest test) -> List.<Object>of(test.label(), tests.indexOf(test.id())))
                .toList();
    }

    static Map<String, int[]> counts(Function<Counter, Count> counts) {
        Map<String, int[]> all = new LinkedHashMap<>();
        for (Counter counter : Counter.values()) {
            Count count = counts.apply(counter);
            all.put(counter.plural(), new int[] {count.covered(), count.total()});
        }
        return all;
    }

    private Map<String, Object> chart(ChartCoverage chart, String key) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", key);
        entry.put("name", chart.name());
        entry.put("version", chart.version());
        entry.put("location", chart.location());
        entry.put("counts", counts(chart::count));
        entry.put(
                "files",
                Stream.concat(chart.files().stream(), chart.texts().stream())
                        .filter(file -> !file.points().isEmpty())
                        .map(file -> file(key, file))
                        .toList());
        chart.values().ifPresent(usage -> entry.put("values", PageValues.of(usage)));
        return entry;
    }

    private Map<String, Object> file(String chart, FileCoverage file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", chart + "/" + (file.isText() ? "tpl " : "") + file.path());
        entry.put("path", file.path());
        entry.put("source", file.source());
        entry.put("text", file.isText());
        entry.put("counts", counts(file::count));
        entry.put("missing", file.missingLines());
        entry.put("lines", lines(file));
        entry.put("points", points(file));
        return entry;
    }

    /** Returns the text, the state, and the set of tests of each line. */
    private List<List<Object>> lines(FileCoverage file) {
        Map<Integer, LineCoverage> counted = new TreeMap<>();
        file.lines().forEach(line -> counted.put(line.number(), line));
        List<List<Object>> lines = new ArrayList<>();
        for (int number = 1; number <= file.lineCount(); number++) {
            String text = file.line(number);
            LineCoverage line = counted.get(number);
            if (number < file.lineCount() || !text.isEmpty()) {
                lines.add(
                        line == null
                                ? List.of(LongText.cut(text))
                                : List.of(
                                        LongText.cut(text),
                                        state(line).code(),
                                        sets.index(IndexSet.ranges(line.tests()))));
            }
        }
        return lines;
    }

    private static State state(LineCoverage line) {
        return !line.covered() ? State.MISSED : line.branches().missed() > 0 ? State.PARTLY : State.COVERED;
    }

    /** Returns the decisions of the lines that have some: the code, the values, and for each way its tests or what is missing. */
    private Map<String, List<Object>> points(FileCoverage file) {
        Map<String, List<Object>> points = new LinkedHashMap<>();
        for (PointCoverage point : file.points()) {
            if (!point.outcomes().isEmpty()) {
                List<Object> ways = new ArrayList<>();
                for (int outcome = 0; outcome < point.outcomes().size(); outcome++) {
                    ways.add(
                            point.taken(outcome)
                                    ? List.of(
                                            point.outcomes().get(outcome),
                                            sets.index(IndexSet.ranges(point.tests(outcome))))
                                    : List.of(point.outcomes().get(outcome), -1, point.problem(outcome)));
                }
                points.computeIfAbsent(String.valueOf(point.line()), line -> new ArrayList<>())
                        .add(List.of(point.code(), point.values(), ways));
            }
        }
        return points;
    }
}
