/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import org.jspecify.annotations.Nullable;

/**
 * A single character of a regular expression, which may be escaped.
 *
 * @param end where the expression goes on
 */
record RegexpCharacter(int codePoint, int end) {

    private static final String CONTROL_LETTERS = "abfnrtv";
    private static final String CONTROLS = "\u0007\b\f\n\r\t\u000b";
    private static final int OCTAL = 8;
    private static final int HEXADECIMAL = 16;

    /** Reads a character; returns null if Go does not accept the escape. */
    static @Nullable RegexpCharacter at(String expression, int at) {
        int c = expression.codePointAt(at);
        if (c != '\\') {
            return new RegexpCharacter(c, at + Character.charCount(c));
        }
        int next = at + 1;
        if (next >= expression.length()) {
            return null;
        }
        char letter = expression.charAt(next);
        if (letter >= '0' && letter <= '7') {
            return octal(expression, next);
        }
        if (letter == 'x') {
            return hexadecimal(expression, next + 1);
        }
        int control = letter == 'b' ? -1 : CONTROL_LETTERS.indexOf(letter);
        if (control >= 0) {
            return new RegexpCharacter(CONTROLS.charAt(control), next + 1);
        }
        return letter < 0x80 && !Character.isLetterOrDigit(letter) ? new RegexpCharacter(letter, next + 1) : null;
    }

    private static @Nullable RegexpCharacter octal(String expression, int from) {
        int end = from;
        int value = 0;
        while (end < from + 3 && end < expression.length() && "01234567".indexOf(expression.charAt(end)) >= 0) {
            value = value * OCTAL + expression.charAt(end) - '0';
            end++;
        }
        boolean isReference = expression.charAt(from) != '0' && end == from + 1;
        return isReference ? null : new RegexpCharacter(value, end);
    }

    private static @Nullable RegexpCharacter hexadecimal(String expression, int from) {
        boolean braced = expression.startsWith("{", from);
        int start = braced ? from + 1 : from;
        int end = braced ? expression.indexOf('}', start) : from + 2;
        if (end <= start || end > expression.length()) {
            return null;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = expression.charAt(i) < 0x80 ? Character.digit(expression.charAt(i), HEXADECIMAL) : -1;
            value = value * HEXADECIMAL + digit;
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return null;
            }
        }
        return new RegexpCharacter(value, braced ? end + 1 : end);
    }
}
