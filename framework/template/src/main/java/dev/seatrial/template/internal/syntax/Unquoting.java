/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;

/** Turns Go string and character literals into their values, as {@code strconv.Unquote} does. */
final class Unquoting {

    private static final char BYTE_ESCAPE = '\uDC00'; // how GoStrings holds a byte that is no UTF-8

    /** What Go decodes a byte as that is no UTF-8. Only a raw literal keeps such a byte. */
    private static final int REPLACEMENT = 0xFFFD;

    private final String literal;
    private final char quote;
    private int position = 1;
    private boolean sawByte;

    private Unquoting(String literal) {
        this.literal = literal;
        this.quote = literal.charAt(0);
    }

    /** Returns the value of a quoted or raw string literal. */
    static String string(String literal) {
        if (literal.charAt(0) == '`') {
            return literal.substring(1, literal.length() - 1).replace("\r", "");
        }
        return new Unquoting(literal).string();
    }

    /** Returns the value of a character literal. */
    static int character(String literal) {
        Unquoting unquoting = new Unquoting(literal);
        int c = unquoting.next(false);
        if (!literal.substring(unquoting.position).equals("'")) {
            throw new GoError("malformed character constant: " + literal);
        }
        return c;
    }

    private String string() {
        if (literal.indexOf('\\') < 0 && GoStrings.isValid(literal)) {
            return literal.substring(1, literal.length() - 1);
        }
        StringBuilder out = new StringBuilder(literal.length());
        while (position < literal.length() - 1) {
            out.appendCodePoint(next(true));
        }
        // bytes that were escaped one by one may form a character
        return sawByte ? GoStrings.string(GoStrings.bytes(out.toString())) : out.toString();
    }

    private int next(boolean inString) {
        if (position >= literal.length() || literal.charAt(position) == quote) {
            throw invalid();
        }
        int c = literal.codePointAt(position);
        position += Character.charCount(c);
        if (c == '\\') {
            return escape(inString);
        }
        return Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c;
    }

    private int escape(boolean inString) {
        if (position >= literal.length()) {
            throw invalid();
        }
        char c = literal.charAt(position++);
        return switch (c) {
            case 'a' -> 0x07;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            case '\\' -> '\\';
            case '\'', '"' -> {
                if (c != quote) {
                    throw invalid();
                }
                yield c;
            }
            case 'x' -> byteOrRune(digits(2, 16), inString);
            case 'u' -> rune(digits(4, 16));
            case 'U' -> rune(digits(8, 16));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                position--;
                yield byteOrRune(digits(3, 8), inString);
            }
            default -> throw invalid();
        };
    }

    private int byteOrRune(long value, boolean inString) {
        if (value > 0xFF) {
            throw invalid();
        }
        if (inString && value >= 0x80) {
            sawByte = true;
            return (int) (BYTE_ESCAPE + value);
        }
        return (int) value;
    }

    private static int rune(long value) {
        if (value > Character.MAX_CODE_POINT || (value >= 0xD800 && value <= 0xDFFF)) {
            throw invalid();
        }
        return (int) value;
    }

    private long digits(int count, int radix) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            int c = position < literal.length() ? literal.charAt(position++) : ' ';
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                throw invalid();
            }
            value = value * radix + digit;
        }
        return value;
    }

    private static GoError invalid() {
        return new GoError("invalid syntax");
    }
}
