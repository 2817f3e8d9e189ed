/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Go strings are bytes; Java strings are UTF-16. A byte that is not part of valid UTF-8 is held as the lone low
 * surrogate {@code U+DC00 + byte} ({@code U+DC80} to {@code U+DCFF}), so that every Go string has one Java form and
 * its bytes come back unchanged.
 */
public final class GoStrings {

    private static final char ESCAPE = '\uDC00';

    /** Orders strings as Go's {@code <} does: by bytes, which for UTF-8 is by code points. */
    public static final Comparator<String> ORDER = GoStrings::compare;

    private GoStrings() {}

    /** Returns the bytes of a string. */
    public static byte[] bytes(String s) {
        byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
        // almost every text is ASCII, which comparing finds out faster than looking at each character
        boolean ascii = utf8.length == s.length() && new String(utf8, StandardCharsets.ISO_8859_1).equals(s);
        if (ascii || !hasEscapes(s)) {
            return utf8;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(s.length() + 16);
        int i = 0;
        while (i < s.length()) {
            int c = s.codePointAt(i);
            if (c >= 0xDC80 && c <= 0xDCFF) {
                out.write(c - ESCAPE);
            } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
            i += Character.charCount(c);
        }
        return out.toByteArray();
    }

    /** Returns the string of some bytes, valid UTF-8 or not. */
    public static String string(byte[] bytes) {
        return string(bytes, 0, bytes.length);
    }

    /** Returns the string of a range of bytes, valid UTF-8 or not. */
    public static String string(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return decode(bytes, from, to);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Returns the number of bytes, Go's {@code len}. */
    public static int length(String s) {
        int n = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x80 || (c >= 0xDC80 && c <= 0xDCFF && !pairedAt(s, i))) {
                n += 1;
            } else if (c < 0x800) {
                n += 2;
            } else if (Character.isSurrogate(c)) {
                n += 2; // half of a four-byte character
            } else {
                n += 3;
            }
        }
        return n;
    }

    /** Returns the bytes from one offset to another as a string, Go's {@code s[from:to]}; characters may be cut. */
    public static String slice(String s, int from, int to) {
        if (isAscii(s)) {
            return s.substring(from, to);
        }
        return string(bytes(s), from, to);
    }

    /** Returns two strings joined; bytes that meet to form a character become one. */
    public static String concat(String a, String b) {
        String joined = a + b;
        return hasEscapes(joined) ? string(bytes(joined)) : joined;
    }

    /** Tells whether all bytes are below 0x80. */
    public static boolean isAscii(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the bytes are valid UTF-8. */
    public static boolean isValid(String s) {
        return !hasEscapes(s);
    }

    /** Returns a string without white space around it, Go's {@code strings.TrimSpace}. */
    public static String trimSpace(String s) {
        int start = 0;
        int end = s.length();
        while (start < end && isSpace(s.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(s.charAt(end - 1))) {
            end--;
        }
        return s.substring(start, end);
    }

    /** Whether a character is white space by Go's {@code unicode.IsSpace}. */
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || (c > 0xff && Character.isSpaceChar(c));
    }

    /** Compares as Go's {@code strings.Compare} does. */
    public static int compare(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // UTF-16 and code points order alike until a surrogate, or an escaped byte, is involved
                boolean simple = !Character.isSurrogate(x) && !Character.isSurrogate(y);
                return simple ? Character.compare(x, y) : Arrays.compareUnsigned(bytes(a), bytes(b));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static boolean isEscape(String s, int i) {
        char c = s.charAt(i);
        return c >= 0xDC80 && c <= 0xDCFF && !pairedAt(s, i);
    }

    private static boolean pairedAt(String s, int i) {
        return i > 0 && Character.isHighSurrogate(s.charAt(i - 1));
    }

    private static boolean hasEscapes(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (isEscape(s, i)) {
                return true;
            }
        }
        return false;
    }

    private static String decode(byte[] bytes, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        int i = from;
        while (i < to) {
            int n = Utf8.sequenceLength(bytes, i, to);
            if (n == 0) {
                out.append((char) (ESCAPE + (bytes[i] & 0xff)));
                i++;
            } else {
                out.appendCodePoint(Utf8.codePoint(bytes, i, n));
                i += n;
            }
        }
        return out.toString();
    }
}
