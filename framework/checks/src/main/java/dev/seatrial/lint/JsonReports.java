/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes findings as JSON. */
final class JsonReports {

    private static final String INDENT = "  ";

    private JsonReports() {}

    static String json(List<LintResult> results) {
        List<Object> charts = new ArrayList<>();
        for (LintResult result : results) {
            Map<String, @Nullable Object> chart = new HashMap<>();
            chart.put("chart", result.chart());
            chart.put(
                    "findings",
                    ReportedFinding.of(result).stream()
                            .map(JsonReports::finding)
                            .toList());
            charts.add(chart);
        }
        return Json.encodeIndent(Map.of("charts", charts), INDENT) + "\n";
    }

    private static Map<String, @Nullable Object> finding(ReportedFinding finding) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("file", finding.file());
        finding.line().ifPresent(line -> fields.put("line", (double) line));
        fields.put("rule", finding.rule());
        fields.put("severity", finding.severity().name());
        fields.put("message", finding.text());
        fields.put("hint", finding.hint());
        return fields;
    }

    static String sarif(List<LintResult> results) {
        List<Object> rules = new ArrayList<>();
        Arrays.stream(LintRule.values())
                .forEach(rule -> rules.add(Map.of(
                        "id",
                        rule.id(),
                        "shortDescription",
                        Map.of("text", rule.description()),
                        "help",
                        Map.of("text", rule.hint()))));
        List<Object> found = new ArrayList<>();
        results.forEach(result -> ReportedFinding.of(result).forEach(finding -> found.add(sarif(finding))));
        Map<String, Object> run =
                Map.of("tool", Map.of("driver", Map.of("name", "seatrial lint", "rules", rules)), "results", found);
        Map<String, Object> log = Map.of(
                "$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0", "runs", List.of(run));
        return Json.encodeIndent(log, INDENT) + "\n";
    }

    private static Map<String, Object> sarif(ReportedFinding finding) {
        Map<String, Object> place = new HashMap<>();
        place.put("artifactLocation", Map.of("uri", finding.file().replace(" ", "%20")));
        finding.line().ifPresent(line -> place.put("region", Map.of("startLine", (double) line)));
        String level = switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
        return Map.of(
                "ruleId",
                finding.rule(),
                "level",
                level,
                "message",
                Map.of("text", finding.text()),
                "locations",
                List.of(Map.of("physicalLocation", place)));
    }
}
