/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Compares the coverage of charts with rules, and says what is missing. */
@API(status = Status.EXPERIMENTAL)
public final class CoverageCheck {

    /** How many places a message shows. */
    private static final int SHOWN = 20;

    private CoverageCheck() {}

    /**
     * Checks each chart.
     *
     * @return a message for each chart that falls short, with the places that no test reaches; empty if none does
     */
    public static List<String> check(CoverageData data, List<CoverageRule> rules) {
        List<String> messages = new ArrayList<>();
        for (ChartCoverage chart : data.charts()) {
            messages.addAll(check(chart, rules));
        }
        return List.copyOf(messages);
    }

    /**
     * Checks one chart.
     *
     * @return a message if it falls short, else nothing
     */
    public static List<String> check(ChartCoverage chart, List<CoverageRule> rules) {
        List<CoverageRule> broken = rules.stream()
                .filter(rule -> !rule.allows(chart.count(rule.counter())))
                .toList();
        if (broken.isEmpty()) {
            return List.of();
        }
        StringBuilder text = new StringBuilder("The template coverage of the chart `")
                .append(chart.name())
                .append("` is too low.\n\n");
        broken.forEach(
                rule -> text.append(rule.failure(chart.count(rule.counter()))).append('\n'));
        List<Gap> gaps = chart.gaps();
        gaps.stream()
                .limit(SHOWN)
                .forEach(gap -> text.append('\n').append(gap.text()).append('\n'));
        if (gaps.size() > SHOWN) {
            text.append("\nand %d more places, which the report shows\n".formatted(gaps.size() - SHOWN));
        }
        return List.of(text.toString().stripTrailing());
    }
}
