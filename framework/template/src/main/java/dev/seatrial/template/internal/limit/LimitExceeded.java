/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.limit;

import java.util.Objects;

/**
 * Thrown when work on a chart reaches a limit of Seatrial. It is no error of Go, so that functions which swallow those do not
 * swallow this one.
 */
public final class LimitExceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String limit;

    /**
     * Creates the exception.
     *
     * @param message one sentence without a full stop that names the limit and its value
     * @param limit the name under which the limit is set, such as {@code time}
     */
    public LimitExceeded(String message, String limit) {
        super(message, null, false, false);
        this.limit = limit;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Returns how to raise the limit. */
    public String hint() {
        return howToRaise(limit);
    }

    /**
     * Returns the sentence that tells a user how to raise a limit.
     *
     * @param limit the name under which the limit is set
     */
    public static String howToRaise(String limit) {
        return "If you trust the chart, raise the limit `" + limit + "`: in Java with `Limits`, for tests with the"
                + " configuration parameter `seatrial.limits." + limit + "`, on the command line with `--limit " + limit
                + "=...`.";
    }
}
