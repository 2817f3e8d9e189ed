/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/** The {@code *strconv.NumError} of a text that is no number, or none in range. */
public final class GoNumberError extends GoError {

    private static final long serialVersionUID = 1L;

    private final transient Object value;

    private GoNumberError(String message, Object value) {
        super(message);
        this.value = value;
    }

    static GoNumberError syntax(String function, String text, Object zero) {
        return new GoNumberError(message(function, text, "invalid syntax"), zero);
    }

    static GoNumberError range(String function, String text, Object nearest) {
        return new GoNumberError(message(function, text, "value out of range"), nearest);
    }

    /** Returns what Go's function returns along with the error: 0, or the nearest value in range. */
    public Object value() {
        return value;
    }

    private static String message(String function, String text, String reason) {
        return "strconv." + function + ": parsing " + GoQuote.quote(text) + ": " + reason;
    }
}
