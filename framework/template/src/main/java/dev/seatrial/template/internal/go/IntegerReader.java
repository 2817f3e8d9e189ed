/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/** Reads integers by the rules of Go's {@code internal/strconv/atoi.go}. */
final class IntegerReader {

    private IntegerReader() {}

    static long signed(String function, String text, int base, int bits) {
        if (text.isEmpty()) {
            throw GoNumberError.syntax(function, text, 0L);
        }
        boolean negative = text.charAt(0) == '-';
        String digits = negative || text.charAt(0) == '+' ? text.substring(1) : text;
        long limit = 1L << (bits - 1); // unsigned: for 64 bits this is Long.MIN_VALUE
        long magnitude;
        try {
            magnitude = unsigned(function, digits, base, bits);
        } catch (GoNumberError e) {
            if (e.value().equals(0L)) {
                throw GoNumberError.syntax(function, text, 0L);
            }
            magnitude = (Long) e.value();
        }
        if (!negative && Long.compareUnsigned(magnitude, limit) >= 0) {
            throw GoNumberError.range(function, text, limit - 1);
        }
        if (negative && Long.compareUnsigned(magnitude, limit) > 0) {
            throw GoNumberError.range(function, text, -limit);
        }
        return negative ? -magnitude : magnitude;
    }

    static long unsigned(String function, String text, int base, int bits) {
        int radix = base;
        String digits = text;
        if (base == 0) {
            radix = radixOf(text);
            digits = text.substring(radix == 10 ? 0 : radix == 8 && !hasPrefix(text, 'o') ? 1 : 2);
        }
        long limit = bits == 64 ? -1L : (1L << bits) - 1;
        long cutoff = Long.divideUnsigned(-1L, radix) + 1;
        boolean underscores = false;
        long n = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '_' && base == 0) {
                underscores = true;
                continue;
            }
            int digit = digit(c);
            if (digit < 0 || digit >= radix) {
                throw GoNumberError.syntax(function, text, 0L);
            }
            long next = n * radix + digit;
            if (Long.compareUnsigned(n, cutoff) >= 0
                    || Long.compareUnsigned(next, n * radix) < 0
                    || Long.compareUnsigned(next, limit) > 0) {
                throw GoNumberError.range(function, text, limit);
            }
            n = next;
        }
        if (text.isEmpty() || (underscores && !underscoresOk(text))) {
            throw GoNumberError.syntax(function, text, 0L);
        }
        return n;
    }

    /** Returns whether underscores stand only between digits, or between a base prefix and a digit. */
    static boolean underscoresOk(String text) {
        int i = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        char seen = '^';
        boolean hexadecimal = false;
        if (text.length() >= i + 2 && text.charAt(i) == '0' && "box".indexOf(text.charAt(i + 1) | 0x20) >= 0) {
            hexadecimal = (text.charAt(i + 1) | 0x20) == 'x';
            seen = '0';
            i += 2;
        }
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = (c >= '0' && c <= '9') || (hexadecimal && digit(c) >= 10 && digit(c) < 16);
            if (digit) {
                seen = '0';
            } else if (c == '_' ? seen != '0' : seen == '_') {
                return false;
            } else {
                seen = c == '_' ? '_' : '!';
            }
        }
        return seen != '_';
    }

    private static int radixOf(String text) {
        if (!text.startsWith("0")) {
            return 10;
        }
        return hasPrefix(text, 'b') ? 2 : hasPrefix(text, 'x') ? 16 : 8;
    }

    private static boolean hasPrefix(String text, char letter) {
        return text.length() >= 3 && (text.charAt(1) | 0x20) == letter;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return c < 0x80 && lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : -1;
    }
}
