/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.LogLine;
import dev.seatrial.template.internal.function.LintLog;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a chart is rendered to lint it.
 *
 * @param values the values that the user gives, merged
 * @param log receives what templates log, in order
 */
record LintMode(Map<String, @Nullable Object> values, Consumer<LogLine> log) implements LintLog {

    @Override
    public void missing(String message, boolean isNull) {
        String site = isNull ? "engine.go:206" : "engine.go:214";
        log.accept(LogLine.leveled(
                "WARN",
                isNull ? "missing required value" : "missing required values",
                site + ": [INFO] Missing required value: " + message,
                "message",
                message));
    }

    @Override
    public void failed(String message) {
        log.accept(
                LogLine.leveled("INFO", "funcMap fail", "engine.go:227: [INFO] Fail: " + message, "message", message));
    }
}
