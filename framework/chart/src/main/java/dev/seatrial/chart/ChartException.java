/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A chart or values that Helm rejects. The message is Helm's error message. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;
    private final transient List<LogLine> log;

    public ChartException(String message) {
        this(message, null);
    }

    public ChartException(String message, @Nullable Throwable cause) {
        this(Diagnostic.of(message), cause);
    }

    /** Creates an exception with a diagnostic whose headline is Helm's error message. */
    public ChartException(Diagnostic diagnostic, @Nullable Throwable cause) {
        this(diagnostic, List.of(), cause);
    }

    private ChartException(Diagnostic diagnostic, List<LogLine> log, @Nullable Throwable cause) {
        super(diagnostic.headline(), cause);
        this.diagnostic = diagnostic;
        this.log = List.copyOf(log);
    }

    /** Returns this error with the lines that Helm logs before it fails. */
    ChartException withLog(List<LogLine> lines) {
        return lines.isEmpty() ? this : new ChartException(diagnostic, lines, this);
    }

    /** Returns the error as data: Helm's message, the place, the facts and a hint. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** Returns the lines that Helm logs before it fails, in order. */
    public List<LogLine> log() {
        return log;
    }

    /** Returns Helm's error message. */
    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNull(super.getMessage());
    }
}
