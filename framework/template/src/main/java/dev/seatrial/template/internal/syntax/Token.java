/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.source.Span;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;

/**
 * What the lexer finds.
 *
 * @param position the offset of its first character
 * @param value its text, or the message of an error
 * @param line the line it starts on, from 1
 */
record Token(TokenType type, int position, String value, int line) {

    private static final int SHOWN_CHARACTERS = 10;

    boolean is(TokenType other) {
        return type == other;
    }

    Span span() {
        int length = type == TokenType.ERROR || type == TokenType.EOF ? 0 : value.length();
        return new Span(position, position + length);
    }

    /** Returns the text by which Go's parse errors name the token. */
    String shown() {
        if (type == TokenType.EOF) {
            return "EOF";
        }
        if (type == TokenType.ERROR) {
            return value;
        }
        if (type.isKeyword()) {
            return "<" + value + ">";
        }
        if (GoStrings.length(value) > SHOWN_CHARACTERS) {
            int end = value.codePointCount(0, value.length()) <= SHOWN_CHARACTERS
                    ? value.length()
                    : value.offsetByCodePoints(0, SHOWN_CHARACTERS);
            return GoQuote.quote(value.substring(0, end)) + "...";
        }
        return GoQuote.quote(value);
    }
}
