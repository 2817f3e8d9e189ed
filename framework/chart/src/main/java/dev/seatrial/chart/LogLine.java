/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.template.internal.go.GoQuote;
import org.apiguardian.api.API;

/**
 * A line that Helm logs to standard error.
 *
 * @param helm4 the line as Helm 4 writes it ({@code log/slog}'s text handler)
 * @param helm3 the line as Helm 3 writes it (Go's {@code log} with file and line)
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LogLine(String helm4, String helm3) {

    /** Returns a line of Go's {@code log} package, which Helm 4 logs at level INFO. */
    public static LogLine info(String helm3Site, String message) {
        return new LogLine("level=INFO msg=" + quote(message), helm3Site + ": " + message);
    }

    /** Returns a warning with attributes, given as alternating keys and values. */
    public static LogLine warning(String message, String helm3, String... attributes) {
        return leveled("WARN", message, helm3, attributes);
    }

    /** Returns a line with a level and attributes, given as alternating keys and values. */
    public static LogLine leveled(String level, String message, String helm3, String... attributes) {
        StringBuilder line = new StringBuilder("level=" + level + " msg=").append(quote(message));
        for (int i = 0; i < attributes.length; i += 2) {
            line.append(' ').append(quote(attributes[i])).append('=').append(quote(attributes[i + 1]));
        }
        return new LogLine(line.toString(), helm3);
    }

    /** Returns the line as the given Helm version writes it. */
    public String text(HelmVersion version) {
        return version.rules().logsStructured() ? helm4 : helm3;
    }

    /** Quotes a text if {@code slog.TextHandler} does. */
    private static String quote(String s) {
        return needsQuotes(s) ? GoQuote.quote(s) : s;
    }

    private static boolean needsQuotes(String s) {
        if (s.isEmpty()) {
            return true;
        }
        for (int i = 0; i < s.length(); i += Character.charCount(s.codePointAt(i))) {
            int c = s.codePointAt(i);
            if (c < 0x80 ? c <= ' ' || c == '"' || c == '=' || c == 0x7f : !GoQuote.isPrint(c)) {
                return true;
            }
        }
        return false;
    }
}
