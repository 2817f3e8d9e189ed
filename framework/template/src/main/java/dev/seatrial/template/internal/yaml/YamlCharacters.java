/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;

/** Which characters YAML 1.1 allows in a stream, checked as libyaml's reader checks them. */
final class YamlCharacters {

    private YamlCharacters() {}

    /** Returns the number of bytes of the character that a byte begins, 0 if it begins none. */
    static int width(byte first) {
        int b = first & 0xff;
        return b < 0x80 ? 1 : b < 0xC0 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF8 ? 4 : 0;
    }

    /** Returns the number of bytes of the character at an offset, or 0 if it is not allowed. */
    static int check(byte[] bytes, int at, int end) {
        return problem(bytes, at, end) == null ? width(bytes[at]) : 0;
    }

    /** Returns the number of bytes of the character at an offset, or throws the reader's error. */
    static int require(byte[] bytes, int at, int end) {
        String problem = problem(bytes, at, end);
        if (problem != null) {
            throw error(problem);
        }
        return width(bytes[at]);
    }

    static GoError error(String problem) {
        return YamlError.of(problem);
    }

    private static @org.jspecify.annotations.Nullable String problem(byte[] bytes, int at, int end) {
        int width = width(bytes[at]);
        if (width == 0) {
            return "invalid leading UTF-8 octet";
        }
        if (at + width > end) {
            return "incomplete UTF-8 octet sequence";
        }
        int value = width == 1 ? bytes[at] : bytes[at] & (0x7f >> width);
        for (int k = 1; k < width; k++) {
            if ((bytes[at + k] & 0xC0) != 0x80) {
                return "invalid trailing UTF-8 octet";
            }
            value = value << 6 | (bytes[at + k] & 0x3f);
        }
        if (width > 1 && value < (width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000)) {
            return "invalid length of a UTF-8 sequence";
        }
        if ((value >= 0xD800 && value <= 0xDFFF) || value > Character.MAX_CODE_POINT) {
            return "invalid Unicode character";
        }
        return isAllowed(value) ? null : "control characters are not allowed";
    }

    /** Returns whether a character may stand in a stream. */
    static boolean isAllowed(int c) {
        if (c < 0x7f) {
            return c >= 0x20 || c == '\t' || c == '\n' || c == '\r';
        }
        return c == 0x85 || (c >= 0xA0 && c <= 0xFFFD && (c < 0xD800 || c > 0xDFFF)) || c >= 0x10000;
    }
}
