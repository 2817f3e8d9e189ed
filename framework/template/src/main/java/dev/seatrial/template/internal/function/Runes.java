/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import java.util.function.IntUnaryOperator;

/** Characters as Go's {@code unicode} package classes them; Java's own predicates are wider in places. */
final class Runes {

    /** What Go reads where the bytes are no UTF-8. */
    static final int REPLACEMENT = 0xFFFD;

    private Runes() {}

    /** Returns whether {@code unicode.IsSpace} accepts a character. */
    static boolean isSpace(int c) {
        if (c < 0x100) {
            return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0;
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    static boolean isUpper(int c) {
        return Character.getType(c) == Character.UPPERCASE_LETTER;
    }

    static boolean isLower(int c) {
        return Character.getType(c) == Character.LOWERCASE_LETTER;
    }

    static boolean isTitle(int c) {
        return Character.getType(c) == Character.TITLECASE_LETTER;
    }

    static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Returns the characters of a string as Go's {@code []rune(s)} does: bytes that are no UTF-8 become U+FFFD. */
    static int[] of(String s) {
        return s.codePoints().map(Runes::valid).toArray();
    }

    /** Returns a string with every character mapped, as {@code strings.Map} does: each stray byte is read as U+FFFD. */
    static String map(String s, IntUnaryOperator mapping) {
        StringBuilder out = new StringBuilder(s.length());
        int i = 0;
        while (i < s.length()) {
            int c = s.codePointAt(i);
            out.appendCodePoint(mapping.applyAsInt(valid(c)));
            i += Character.charCount(c);
        }
        return out.toString();
    }

    static String string(int[] runes) {
        return new String(runes, 0, runes.length);
    }

    /** Returns what Go reads for a code point that may stand for a stray byte. */
    static int valid(int c) {
        return c >= 0xDC80 && c <= 0xDCFF ? REPLACEMENT : c;
    }
}
