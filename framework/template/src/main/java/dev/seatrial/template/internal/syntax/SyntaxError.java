/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.source.Span;
import java.util.List;

/** A text that is no template: Go's whole message, and where the trouble is. */
public final class SyntaxError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Span span;
    private final String unknownFunction;
    private final transient List<Span> open;

    SyntaxError(String message, Span span, String unknownFunction, List<Span> open) {
        super(message, null, false, false);
        this.span = span;
        this.unknownFunction = unknownFunction;
        this.open = List.copyOf(open);
    }

    /** Returns the name that is no function's, empty if that is not the trouble. */
    public String unknownFunction() {
        return unknownFunction;
    }

    /** Returns the actions that begin the blocks in which the text ends, innermost first; empty if that is not the trouble. */
    public List<Span> open() {
        return open;
    }

    /** Returns where the parser stood. */
    public Span span() {
        return span;
    }
}
