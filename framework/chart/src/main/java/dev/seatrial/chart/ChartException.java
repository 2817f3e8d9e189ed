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

/** A chart or values that Helm refuses; the message is Helm's own text. */
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

    /** Creates an exception that knows more than Helm's text, which is the headline. */
    public ChartException(Diagnostic diagnostic, @Nullable Throwable cause) {
        this(diagnostic, List.of(), cause);
    }

    private ChartException(Diagnostic diagnostic, List<LogLine> log, @Nullable Throwable cause) {
        super(diagnostic.headline(), cause);
        this.diagnostic = diagnostic;
        this.log = List.copyOf(log);
    }

    /** Returns the same error with what Helm logs before it fails. */
    ChartException withLog(List<LogLine> lines) {
        return lines.isEmpty() ? this : new ChartException(diagnostic, lines, this);
    }

    /** Returns the error as data: Helm's text, the place, the facts. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** Returns what Helm logs before it fails, in order. */
    public List<LogLine> log() {
        return log;
    }

    /** Returns Helm's text of the error. */
    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNull(super.getMessage());
    }
}
