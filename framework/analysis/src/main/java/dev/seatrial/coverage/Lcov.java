/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.Map;

/** Writes LCOV's tracefile: for each file its named templates, branches and lines. Hits are numbers of tests. */
final class Lcov {

    private Lcov() {}

    static String of(CoverageData data) {
        StringBuilder text = new StringBuilder();
        SourceCoverage.of(data).forEach(file -> add(file, text));
        return text.toString();
    }

    private static void add(FileCoverage file, StringBuilder text) {
        text.append("TN:\nSF:").append(file.source()).append('\n');
        addDefines(file, text);
        for (PointCoverage point : file.points()) {
            for (int outcome = 0; outcome < point.outcomes().size(); outcome++) {
                text.append("BRDA:%d,%d,%d,%s\n"
                        .formatted(
                                point.line(),
                                point.index(),
                                outcome,
                                point.reached() ? point.tests(outcome).cardinality() : "-"));
            }
        }
        Count branches = file.count(Counter.BRANCH);
        text.append("BRF:")
                .append(branches.total())
                .append("\nBRH:")
                .append(branches.covered())
                .append('\n');
        file.lines()
                .forEach(line -> text.append(
                        "DA:%d,%d\n".formatted(line.number(), line.tests().cardinality())));
        Count lines = file.count(Counter.LINE);
        text.append("LF:")
                .append(lines.total())
                .append("\nLH:")
                .append(lines.covered())
                .append("\nend_of_record\n");
    }

    private static void addDefines(FileCoverage file, StringBuilder text) {
        Map<String, Define> defines = Define.of(file);
        defines.forEach((name, define) -> text.append("FN:")
                .append(define.line())
                .append(',')
                .append(name)
                .append('\n'));
        defines.forEach((name, define) -> text.append("FNDA:")
                .append(define.tests().cardinality())
                .append(',')
                .append(name)
                .append('\n'));
        Count count = file.count(Counter.DEFINE);
        text.append("FNF:")
                .append(count.total())
                .append("\nFNH:")
                .append(count.covered())
                .append('\n');
    }
}
