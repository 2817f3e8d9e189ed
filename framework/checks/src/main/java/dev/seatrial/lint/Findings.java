/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import dev.seatrial.chart.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Collects what a chart is found to be, in order. */
final class Findings {

    private final List<LintMessage> messages = new ArrayList<>();
    private final List<LogLine> log = new ArrayList<>();

    void info(LintRule rule, String path, String text, int line) {
        add(rule, LintSeverity.INFO, path, text, line);
    }

    void warning(LintRule rule, String path, String text, int line) {
        add(rule, LintSeverity.WARNING, path, text, line);
    }

    void error(LintRule rule, String path, String text, int line) {
        add(rule, LintSeverity.ERROR, path, text, line);
    }

    /** Adds a finding; the line is 0 if it is unknown. */
    private void add(LintRule rule, LintSeverity severity, String path, String text, int line) {
        messages.add(
                new LintMessage(rule, severity, path, text, line > 0 ? OptionalInt.of(line) : OptionalInt.empty()));
    }

    void log(List<LogLine> lines) {
        log.addAll(lines);
    }

    List<LintMessage> messages() {
        return messages;
    }

    List<LogLine> log() {
        return log;
    }
}
