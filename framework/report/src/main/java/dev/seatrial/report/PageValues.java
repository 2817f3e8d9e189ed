/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.coverage.ChartValue;
import dev.seatrial.coverage.ValuesUsage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The values of a chart on the page. */
final class PageValues {

    private PageValues() {}

    static Map<String, Object> of(ValuesUsage usage) {
        Map<ChartValue, List<String>> untried = usage.untried();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "declared",
                usage.uses().stream().map(use -> value(use, untried)).toList());
        values.put(
                "undeclared",
                usage.undeclared().entrySet().stream()
                        .map(each -> List.of(each.getKey().toString(), each.getValue()))
                        .toList());
        return values;
    }

    private static Map<String, Object> value(ValuesUsage.Use use, Map<ChartValue, List<String>> untried) {
        ChartValue value = use.value();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", value.path().toString());
        entry.put("steps", value.path().steps().stream().map(String::valueOf).toList());
        entry.put("place", value.place());
        entry.put("kind", value.kind().name().toLowerCase(Locale.ROOT));
        entry.put("subchart", value.subchart());
        entry.put("read", use.isRead());
        entry.put("settings", use.settings().size());
        entry.put("tried", known(use));
        entry.put("untried", untried.getOrDefault(value, List.of()));
        return entry;
    }

    /** Returns the settings that have a name; of others only a digest is recorded, since they may be secret. */
    private static List<String> known(ValuesUsage.Use use) {
        Set<String> settings = use.settings();
        List<ChartValue.Choice> choices = use.value().choices();
        return choices.isEmpty()
                ? settings.stream().filter(setting -> !setting.startsWith("#")).toList()
                : choices.stream()
                        .filter(choice -> settings.contains(choice.setting()))
                        .map(ChartValue.Choice::text)
                        .toList();
    }
}
