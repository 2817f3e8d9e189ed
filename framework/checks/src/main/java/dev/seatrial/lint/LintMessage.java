/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * A finding about a chart.
 *
 * @param rule the rule that is broken
 * @param severity how much it matters
 * @param path the path inside the chart as Helm prints it: mostly a file, but also {@code templates/}, an empty text, or the
 *     absolute path of the chart
 * @param text Helm's text
 * @param line the line of the file, counted from 1; empty if it is unknown
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LintMessage(LintRule rule, LintSeverity severity, String path, String text, OptionalInt line) {

    /** Returns the line that {@code helm lint} prints. */
    @Override
    public String toString() {
        return "[" + severity + "] " + path + ": " + text;
    }
}
