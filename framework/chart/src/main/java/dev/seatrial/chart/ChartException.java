/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import org.jspecify.annotations.Nullable;

/** A chart or values that Helm refuses; the message is Helm's own text. */
public final class ChartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChartException(String message) {
        this(message, null);
    }

    public ChartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Returns Helm's text of the error. */
    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNull(super.getMessage());
    }
}
