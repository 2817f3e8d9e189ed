/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The places of a chart that tests miss, each told once: ways that were never taken from a point that was reached, files that were
 * never rendered, named templates that were never used, and points that were not reached for another reason, such as a failure.
 */
final class Gaps {

    private Gaps() {}

    static List<Gap> of(ChartCoverage chart) {
        List<Gap> gaps = new ArrayList<>();
        chart.files().forEach(file -> add(file, gaps));
        return gaps;
    }

    private static void add(FileCoverage file, List<Gap> gaps) {
        if (file.count(Counter.FILE).missed() > 0) {
            boolean partial = file.path().startsWith("_", file.path().lastIndexOf('/') + 1);
            String problem = partial ? "nothing in the file was used" : "the file was never rendered";
            gaps.add(new Gap(file.source(), 0, problem, "", ""));
            return;
        }
        for (Map.Entry<String, Boolean> define : file.defines().entrySet()) {
            if (!define.getValue()) {
                String problem = "the named template `" + define.getKey() + "` was never used";
                gaps.add(new Gap(file.source(), firstLine(file, define.getKey()), problem, "", ""));
            }
        }
        int before = gaps.size();
        for (PointCoverage point : file.points()) {
            if (point.reached()) {
                point.missing().forEach(outcome -> gaps.add(way(file, point, outcome)));
            }
        }
        if (gaps.size() == before) {
            addUnreached(file, gaps);
        }
    }

    /** A way that was never taken explains all that is behind it; without one, a failure or a `break` kept execution away. */
    private static void addUnreached(FileCoverage file, List<Gap> gaps) {
        file.points().stream()
                .filter(point -> !point.reached() && point.kind().isStatement())
                .filter(point -> file.defines().getOrDefault(point.template(), true))
                .findFirst()
                .ifPresent(point ->
                        gaps.add(new Gap(file.source(), point.line(), "no test gets here", point.excerpt(), "")));
    }

    private static int firstLine(FileCoverage file, String define) {
        return file.points().stream()
                .filter(point -> point.template().equals(define))
                .mapToInt(PointCoverage::line)
                .findFirst()
                .orElse(1);
    }

    private static Gap way(FileCoverage file, PointCoverage point, int outcome) {
        return new Gap(
                file.source(), point.line(), Ways.missing(point, outcome), point.excerpt(), Ways.hint(point, outcome));
    }
}
