/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A finding with the file that a report shows.
 *
 * @param file the path of the file, which starts with the path of the chart
 * @param rule the name of the rule
 */
record ReportedFinding(String file, OptionalInt line, String rule, LintSeverity severity, String text, String hint) {

    private static final String CHART_FILE = "Chart.yaml";

    /** Returns the findings about a chart; that it cannot be linted is one of them. */
    static List<ReportedFinding> of(LintResult result) {
        List<ReportedFinding> findings = new ArrayList<>();
        result.problem()
                .ifPresent(problem -> findings.add(new ReportedFinding(
                        inChart(result, CHART_FILE),
                        OptionalInt.empty(),
                        LintRule.CHART_FILE.id(),
                        LintSeverity.ERROR,
                        problem,
                        "Check the path of the chart.")));
        result.messages()
                .forEach(message -> findings.add(new ReportedFinding(
                        inChart(result, message.path()),
                        message.line(),
                        message.rule().id(),
                        message.severity(),
                        message.text().strip(),
                        message.rule().hint())));
        return findings;
    }

    /** Dependencies are declared in Chart.yaml, though Helm names the folder of the chart, or none. */
    private static String inChart(LintResult result, String path) {
        boolean isChart = path.isEmpty() || Path.of(path).isAbsolute();
        return Path.of(result.chart(), isChart ? CHART_FILE : path).normalize().toString();
    }
}
