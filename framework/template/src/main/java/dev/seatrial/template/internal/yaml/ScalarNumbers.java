/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of YAML as go-yaml v2 does: with Go's own parsers, underscores taken out first. */
final class ScalarNumbers {

    /** So many decimal digits fit into a long whatever they are. */
    private static final int SAFE_DIGITS = 18;

    private ScalarNumbers() {}

    /** Returns the float64 of a text that begins with a point, null if it is none. */
    static @Nullable Double fraction(String text) {
        return floatOrNull(text);
    }

    /** Returns the int, uint64 or float64 of a text that begins with a digit or a sign, null if it is none. */
    static @Nullable Object number(String text) {
        if (Timestamps.matches(text)) {
            return null;
        }
        String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
        Long small = smallDecimal(plain);
        if (small != null) {
            return small;
        }
        if (!mayBeNumber(plain)) {
            return null;
        }
        Object integer = integer(plain, 0);
        if (integer != null) {
            return integer;
        }
        return isDecimalFloat(plain) ? floatOrNull(plain) : binary(plain);
    }

    /** Digits, perhaps with a minus, that do not begin with the zero of an octal number. */
    private static @Nullable Long smallDecimal(String s) {
        boolean negative = s.startsWith("-");
        int from = negative ? 1 : 0;
        int n = s.length() - from;
        if (n == 0 || n > SAFE_DIGITS || (s.charAt(from) == '0' && n > 1)) {
            return null;
        }
        long value = 0;
        for (int i = from; i < s.length(); i++) {
            int digit = s.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    /** Excludes most text that only begins like a number, cheaply: addresses, versions, quantities. */
    private static boolean mayBeNumber(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean possible = (c >= '0' && c <= '9')
                    || (c >= 'a' && c <= 'f')
                    || (c >= 'A' && c <= 'F')
                    || "+-.xXoO".indexOf(c) >= 0;
            if (!possible) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object integer(String s, int base) {
        try {
            return GoNumbers.parseInt(s, base, 64);
        } catch (GoError notSigned) {
            try {
                return GoNumber.uint64(GoNumbers.parseUint(s, base, 64));
            } catch (GoError notUnsigned) {
                return null;
            }
        }
    }

    private static @Nullable Object binary(String s) {
        if (s.startsWith("0b")) {
            return integer(s.substring(2), 2);
        }
        return s.startsWith("-0b") ? integer("-" + s.substring(3), 2) : null;
    }

    private static @Nullable Double floatOrNull(String s) {
        try {
            return GoNumbers.parseFloat(s, 64);
        } catch (GoError notFloat) {
            return null;
        }
    }

    /** Returns whether a text has the shape of a decimal float: sign, digits with a point, exponent. */
    private static boolean isDecimalFloat(String s) {
        int i = s.startsWith("+") || s.startsWith("-") ? 1 : 0;
        int whole = digits(s, i);
        i += whole;
        if (i < s.length() && s.charAt(i) == '.') {
            int fraction = digits(s, i + 1);
            if (whole + fraction == 0) {
                return false;
            }
            i += 1 + fraction;
        } else if (whole == 0) {
            return false;
        }
        if (i < s.length() && (s.charAt(i) == 'e' || s.charAt(i) == 'E')) {
            i++;
            i += i < s.length() && (s.charAt(i) == '+' || s.charAt(i) == '-') ? 1 : 0;
            int exponent = digits(s, i);
            if (exponent == 0) {
                return false;
            }
            i += exponent;
        }
        return i == s.length();
    }

    private static int digits(String s, int from) {
        int i = from;
        while (i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
            i++;
        }
        return i - from;
    }
}
