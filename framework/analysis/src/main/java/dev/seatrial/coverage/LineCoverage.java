/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import dev.seatrial.template.ExecutionPoint;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The coverage of a line with text or an action. Text that stands on several lines counts for each on which it has
 * more than white space, an action for the line on which it begins.
 *
 * @param number the line, from 1
 * @param covered whether a test reached any part of it
 * @param tests the indexes in {@link CoverageData#tests()} of the tests that reached any part of it
 * @param branches the outcomes of the points that belong to the line
 */
@API(status = Status.EXPERIMENTAL)
public record LineCoverage(int number, boolean covered, BitSet tests, Count branches) {

    private static final class Line {

        private final BitSet tests = new BitSet();
        private Count branches = Count.NONE;
    }

    static List<LineCoverage> of(FileCoverage file) {
        TreeMap<Integer, Line> lines = new TreeMap<>();
        SourceFile source = file.filePoints().file();
        for (PointCoverage point : file.points()) {
            if (point.kind() == ExecutionPoint.Kind.TEXT) {
                Span span = file.filePoints().points().get(point.index()).span();
                addText(point, source, span, lines);
            } else {
                Line line = lines.computeIfAbsent(point.line(), number -> new Line());
                line.branches = line.branches.plus(point.branches());
                if (point.kind().isStatement()) {
                    line.tests.or(point.tests());
                }
            }
        }
        return lines.entrySet().stream()
                .map(each -> new LineCoverage(
                        each.getKey(),
                        !each.getValue().tests.isEmpty(),
                        each.getValue().tests,
                        each.getValue().branches))
                .toList();
    }

    private static void addText(PointCoverage point, SourceFile source, Span span, TreeMap<Integer, Line> lines) {
        BitSet tests = point.tests();
        int last = source.lineAt(Math.max(span.start(), span.end() - 1));
        for (int number = source.lineAt(span.start()); number <= last; number++) {
            int from = Math.max(span.start(), source.startOf(number));
            int to = number < source.lineCount() ? Math.min(span.end(), source.startOf(number + 1)) : span.end();
            if (from < to && !source.text().substring(from, to).isBlank()) {
                lines.computeIfAbsent(number, each -> new Line()).tests.or(tests);
            }
        }
    }
}
