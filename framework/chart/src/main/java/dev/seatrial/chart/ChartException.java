/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** A chart or values that Helm refuses; the message is Helm's own text. */
public final class ChartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    public ChartException(String message) {
        this(message, null);
    }

    public ChartException(String message, @Nullable Throwable cause) {
        this(Diagnostic.of(message), cause);
    }

    /** Creates an exception that knows more than Helm's text, which is the headline. */
    public ChartException(Diagnostic diagnostic, @Nullable Throwable cause) {
        super(diagnostic.headline(), cause);
        this.diagnostic = diagnostic;
    }

    /** Returns the error as data: Helm's text, the place, the facts. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** Returns Helm's text of the error. */
    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNull(super.getMessage());
    }
}
