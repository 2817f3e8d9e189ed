/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.ArrayList;
import java.util.List;

/** Writes which values the templates of charts read, as text. */
final class ValuesText {

    private ValuesText() {}

    static String of(CoverageData data) {
        List<String> texts = new ArrayList<>();
        for (ChartCoverage chart : data.charts()) {
            chart.values().ifPresent(usage -> texts.add(chart + "\n" + of(usage)));
        }
        return String.join("\n", texts);
    }

    /** Returns the sections that have lines. */
    static String of(ValuesUsage usage) {
        StringBuilder text = new StringBuilder();
        section("never read", unread(usage, false), text);
        section("set for a subchart that does not read them", unread(usage, true), text);
        section(
                "read, but neither in values.yaml nor in the schema",
                usage.undeclared().entrySet().stream()
                        .map(each -> each.getKey() + " (" + each.getValue() + ")")
                        .toList(),
                text);
        section("in the schema, but without a value in values.yaml", lines(usage.withoutValue()), text);
        section("read with one setting only", lines(usage.constant()), text);
        section(
                "settings never tried",
                usage.untried().entrySet().stream()
                        .map(each -> each.getKey().path() + ": " + String.join(", ", each.getValue()) + " ("
                                + each.getKey().place() + ")")
                        .toList(),
                text);
        return text.isEmpty()
                ? "  Every value is read and declared, and was tried with several settings.\n"
                : text.toString();
    }

    private static List<String> unread(ValuesUsage usage, boolean ofSubcharts) {
        return lines(usage.unread().stream()
                .filter(value -> value.subchart().isEmpty() != ofSubcharts)
                .toList());
    }

    private static List<String> lines(List<ChartValue> values) {
        return values.stream().map(ChartValue::toString).toList();
    }

    private static void section(String title, List<String> lines, StringBuilder text) {
        if (!lines.isEmpty()) {
            text.append("  ").append(title).append(":\n");
            lines.forEach(line -> text.append("    ").append(line).append('\n'));
        }
    }
}
