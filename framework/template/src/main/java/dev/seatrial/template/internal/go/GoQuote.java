/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/** Quotes strings and characters as Go's {@code strconv} does. */
public final class GoQuote {

    private static final int REPLACEMENT = 0xFFFD;
    private static final String HEX = "0123456789abcdef";

    private GoQuote() {}

    /** Returns a double-quoted Go literal, as {@code strconv.Quote} and {@code %q} write it. */
    public static String quote(String s) {
        return quoted(s, false);
    }

    /** Returns a double-quoted Go literal of ASCII alone, as {@code strconv.QuoteToASCII} and {@code %+q} write it. */
    public static String quoteToAscii(String s) {
        return quoted(s, true);
    }

    /** Returns a single-quoted Go literal of a character, as {@code strconv.QuoteRune} writes it. */
    public static String quoteRune(int rune) {
        return quotedRune(rune, false);
    }

    /** Returns a single-quoted Go literal of ASCII alone, as {@code strconv.QuoteRuneToASCII} writes it. */
    public static String quoteRuneToAscii(int rune) {
        return quotedRune(rune, true);
    }

    /** Returns whether a string can stand between backquotes on one line, as {@code strconv.CanBackquote} does. */
    public static boolean canBackquote(String s) {
        return GoStrings.isValid(s)
                && s.chars().noneMatch(c -> c == 0xFEFF || (c < ' ' && c != '\t') || c == '`' || c == 0x7f);
    }

    /** Returns whether Go's {@code unicode.IsPrint} accepts a code point. */
    public static boolean isPrint(int rune) {
        return PrintableRunes.contains(rune);
    }

    private static String quoted(String s, boolean asciiOnly) {
        if (needsNoEscapes(s)) {
            return '"' + s + '"';
        }
        StringBuilder out = new StringBuilder(s.length() + 2).append('"');
        int i = 0;
        while (i < s.length()) {
            int c = s.codePointAt(i);
            if (c >= 0xDC80 && c <= 0xDCFF) {
                hex(out.append("\\x"), c - 0xDC00, 2);
            } else {
                escape(out, c, '"', asciiOnly);
            }
            i += Character.charCount(c);
        }
        return out.append('"').toString();
    }

    private static boolean needsNoEscapes(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String quotedRune(int rune, boolean asciiOnly) {
        boolean valid = Character.isValidCodePoint(rune) && (rune < 0xD800 || rune > 0xDFFF);
        StringBuilder out = new StringBuilder(8).append('\'');
        escape(out, valid ? rune : REPLACEMENT, '\'', asciiOnly);
        return out.append('\'').toString();
    }

    private static void escape(StringBuilder out, int c, char quote, boolean asciiOnly) {
        if (c == quote || c == '\\') {
            out.append('\\').append((char) c);
        } else if (isPrint(c) && (c < 0x80 || !asciiOnly)) {
            out.appendCodePoint(c);
        } else {
            int letter = "\u0007\b\f\n\r\t\u000B".indexOf(c);
            if (letter >= 0) {
                out.append('\\').append("abfnrtv".charAt(letter));
            } else if (c < ' ' || c == 0x7f) {
                hex(out.append("\\x"), c, 2);
            } else if (c < 0x10000) {
                hex(out.append("\\u"), c, 4);
            } else {
                hex(out.append("\\U"), c, 8);
            }
        }
    }

    private static void hex(StringBuilder out, int value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX.charAt((value >> shift) & 0xf));
        }
    }
}
