/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/** Decodes single UTF-8 sequences by the rules of Go's {@code unicode/utf8}: shortest form, no surrogates. */
final class Utf8 {

    private Utf8() {}

    /** Returns the length of the valid sequence at an offset, 0 if there is none. */
    static int sequenceLength(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xff;
        int n = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (n == 0 || at + n > end) {
            return 0;
        }
        for (int i = 1; i < n; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int c = codePoint(bytes, at, n);
        boolean valid = n < 3
                || (n == 3 ? c >= 0x800 && (c < 0xD800 || c > 0xDFFF) : c >= 0x10000 && c <= Character.MAX_CODE_POINT);
        return valid ? n : 0;
    }

    /** Returns the code point of a valid sequence. */
    static int codePoint(byte[] bytes, int at, int n) {
        if (n == 1) {
            return bytes[at];
        }
        int c = bytes[at] & (0x7f >> n);
        for (int i = 1; i < n; i++) {
            c = (c << 6) | (bytes[at + i] & 0x3f);
        }
        return c;
    }
}
