/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.LogLine;

/** An invalid command line for which Helm logs a line instead of printing {@code Error}. */
final class LoggedUsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LogLine line;

    LoggedUsageException(LogLine line) {
        super("the command line is refused");
        this.line = line;
    }

    LogLine line() {
        return line;
    }
}
