/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.source.Span;

/** A text that is no template: Go's whole message, and where the trouble is. */
public final class SyntaxError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Span span;
    private final String unknownFunction;

    SyntaxError(String message, Span span, String unknownFunction) {
        super(message, null, false, false);
        this.span = span;
        this.unknownFunction = unknownFunction;
    }

    /** Returns the name that is no function's, empty if that is not the trouble. */
    public String unknownFunction() {
        return unknownFunction;
    }

    /** Returns where the parser stood. */
    public Span span() {
        return span;
    }
}
