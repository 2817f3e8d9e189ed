/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.LogLine;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The findings about one chart.
 *
 * @param chart the path of the chart as it was given
 * @param messages the findings, in Helm's order
 * @param problem why the chart cannot be linted at all, in Helm's words; then there are no messages
 * @param log the lines that Helm logs
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LintResult(String chart, List<LintMessage> messages, Optional<String> problem, List<LogLine> log) {

    /** Copies the lists. */
    public LintResult {
        messages = List.copyOf(messages);
        log = List.copyOf(log);
    }

    /** Returns whether there is anything more severe than {@link LintSeverity#INFO}. */
    public boolean hasWarningsOrErrors() {
        return problem.isPresent() || messages.stream().anyMatch(m -> m.severity() != LintSeverity.INFO);
    }

    /**
     * Returns whether the chart fails.
     *
     * @param strict whether warnings count as errors
     */
    public boolean isFailed(boolean strict) {
        return problem.isPresent() || !failures(strict).isEmpty();
    }

    /**
     * Returns the findings that fail the chart.
     *
     * @param strict whether warnings count as errors
     */
    public List<LintMessage> failures(boolean strict) {
        LintSeverity lowest = strict ? LintSeverity.WARNING : LintSeverity.ERROR;
        return messages.stream()
                .filter(message -> message.severity().compareTo(lowest) >= 0)
                .toList();
    }
}
