/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal digits of a finite, non-negative binary number: it is {@code 0.d1d2d3... * 10^point}.
 *
 * @param digits significant digits without leading or trailing zeros; empty for zero
 * @param point where the decimal point stands, counted from before the first digit
 */
record DecimalDigits(String digits, int point) {

    private static final DecimalDigits ZERO = new DecimalDigits("", 0);
    /** Powers of ten that a double holds exactly. */
    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final double EXACT_INTEGERS = 0x1p53;
    /** Below this many digits, no two decimals round to the same double. */
    private static final double UNIQUE_DECIMALS = 1e15;

    /** Returns the fewest digits that read back as the same {@code float64}, the closest such if there are several. */
    static DecimalDigits shortest(double value) {
        if (value == 0) {
            return ZERO;
        }
        if (value < EXACT_INTEGERS && value == Math.rint(value)) {
            return of(Long.toString((long) value), 0);
        }
        if (value >= 1e-7 && value < UNIQUE_DECIMALS) {
            for (int places = 1; places < EXACT_POWERS.length; places++) {
                double scaled = Math.rint(value * EXACT_POWERS[places]);
                if (scaled >= UNIQUE_DECIMALS) {
                    break;
                }
                if (scaled / EXACT_POWERS[places] == value) {
                    return of(Long.toString((long) scaled), -places);
                }
            }
        }
        return shortest(new BigDecimal(value), 17, text -> Double.parseDouble(text) == value);
    }

    /** Returns the fewest digits that read back as the same {@code float32}. */
    static DecimalDigits shortest(float value) {
        return value == 0 ? ZERO : shortest(new BigDecimal((double) value), 9, text -> Float.parseFloat(text) == value);
    }

    /** Returns the exact value rounded, half to even, to a number of significant digits. */
    static DecimalDigits significant(double value, int count) {
        if (value == 0) {
            return ZERO;
        }
        return of(new BigDecimal(value).round(new MathContext(Math.min(count, 1100), RoundingMode.HALF_EVEN)));
    }

    /** Returns the exact value rounded, half to even, to a number of places after the decimal point. */
    static DecimalDigits places(double value, int count) {
        if (value == 0) {
            return ZERO;
        }
        return of(new BigDecimal(value).setScale(Math.min(count, 1100), RoundingMode.HALF_EVEN));
    }

    /** Tests whether a decimal reads back as the number it shall stand for. */
    private interface ReadsBack {
        boolean test(String text);
    }

    private static DecimalDigits shortest(BigDecimal exact, int limit, ReadsBack readsBack) {
        for (int count = 1; count < limit; count++) {
            BigDecimal nearest = exact.round(new MathContext(count, RoundingMode.HALF_EVEN));
            if (readsBack.test(nearest.toString())) {
                return of(nearest);
            }
            // next to a power of two the interval is wider above: the second nearest may lie in it where the nearest
            // does not
            BigDecimal above = exact.round(new MathContext(count, RoundingMode.CEILING));
            if (readsBack.test(above.toString())) {
                return of(above);
            }
        }
        return of(exact.round(new MathContext(limit, RoundingMode.HALF_EVEN)));
    }

    private static DecimalDigits of(BigDecimal value) {
        return value.signum() == 0 ? ZERO : of(value.unscaledValue().toString(), -value.scale());
    }

    private static DecimalDigits of(String integer, int exponent) {
        int end = integer.length();
        while (integer.charAt(end - 1) == '0') {
            end--;
        }
        return new DecimalDigits(integer.substring(0, end), integer.length() + exponent);
    }

    int count() {
        return digits.length();
    }

    /** Returns a digit, '0' past the last one and before the first. */
    char at(int index) {
        return index >= 0 && index < digits.length() ? digits.charAt(index) : '0';
    }
}
