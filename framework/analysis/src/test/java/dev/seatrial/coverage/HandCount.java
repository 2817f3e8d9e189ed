/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.chart.Chart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A small chart with tests, and a count of what they reach that was made by hand; the file tells how. */
record HandCount(String name, Chart chart, Map<String, String> tests, String expected) {

    static final List<String> NAMES = List.of(
            "1-if-else",
            "2-absent-else",
            "3-choices",
            "4-named-templates",
            "5-subcharts",
            "6-failures",
            "7-tpl",
            "8-loops");

    static HandCount of(String name) {
        String text = read(name);
        Map<String, String> parts = Recorded.parts(text);
        Map<String, String> tests = new LinkedHashMap<>();
        Objects.requireNonNull(parts.get("tests")).lines().forEach(line -> {
            int colon = line.indexOf(':');
            tests.put(line.substring(0, colon), line.substring(colon + 1));
        });
        return new HandCount(name, Recorded.chart(text), tests, Objects.requireNonNull(parts.get("expected")));
    }

    static List<HandCount> all() {
        return NAMES.stream().map(HandCount::of).toList();
    }

    private static String read(String name) {
        try (InputStream in = HandCount.class.getResourceAsStream("/hand-counts/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the counts of each file as the hand count writes them. */
    static String counts(CoverageData data) {
        List<String> lines = new ArrayList<>();
        for (ChartCoverage chart : data.charts()) {
            chart.files().stream()
                    .filter(file -> !file.points().isEmpty())
                    .forEach(file -> lines.add(file.path() + counts(file)));
            chart.texts().forEach(text -> lines.add("tpl " + text.path() + counts(text)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String counts(FileCoverage file) {
        StringBuilder text = new StringBuilder();
        for (Counter counter : List.of(Counter.LINE, Counter.BRANCH, Counter.ACTION, Counter.FILE, Counter.DEFINE)) {
            Count count = file.count(counter);
            text.append(" %s %d/%d".formatted(counter.plural(), count.covered(), count.total()));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
