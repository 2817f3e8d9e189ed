/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumberError;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoScalar;
import dev.seatrial.template.internal.go.GoTyped;
import org.jspecify.annotations.Nullable;

/**
 * Values as numbers, the lenient way of Sprig (spf13/cast v1.7.0): whatever is no number is 0, and nothing ever fails.
 */
final class Casts {

    private static final double TWO_TO_63 = 0x1p63;

    private Casts() {}

    /** Returns a value as Go's {@code int64} or {@code int}. */
    static long integer(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Double number) {
            return truncate(number);
        }
        if (value instanceof String text) {
            return parse(withoutZeroFraction(text));
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof GoNumber number && isKnown(number)) {
            return number.goType().kind().isFloat() ? truncate(GoNumbers.floating(number)) : number.bits();
        }
        return value instanceof GoScalar scalar && isKnown(scalar) ? scalar.bits() : 0;
    }

    /** Returns a value as Go's {@code float64}. */
    static double floating(@Nullable Object value) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof String text) {
            try {
                return GoNumbers.parseFloat(text, 64);
            } catch (GoNumberError e) {
                return 0;
            }
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof GoNumber number && isKnown(number)) {
            return toDouble(number);
        }
        return value instanceof GoScalar scalar && isKnown(scalar) ? scalar.bits() : 0;
    }

    /** Converts as an amd64 processor does: what does not fit becomes the smallest number. */
    static long truncate(double value) {
        return value >= -TWO_TO_63 && value < TWO_TO_63 ? (long) value : Long.MIN_VALUE;
    }

    private static double toDouble(GoNumber number) {
        if (number.goType().kind().isFloat()) {
            return GoNumbers.floating(number);
        }
        boolean huge = number.goType().kind().isUnsigned() && number.bits() < 0;
        // round to odd while halving, so that the sum is rounded once
        return huge ? ((number.bits() >>> 1) | (number.bits() & 1)) * 2.0 : number.bits();
    }

    private static long parse(String text) {
        try {
            return GoNumbers.parseInt(text, 0, 64);
        } catch (GoNumberError e) {
            return 0;
        }
    }

    /** Cast matches types, not kinds: of named types it knows only two of package {@code time}. */
    private static boolean isKnown(GoTyped number) {
        String name = number.goType().name();
        return name.equals(number.goType().kind().text()) || name.equals("time.Month") || name.equals("time.Weekday");
    }

    /** Drops a fraction of nothing but zeros, so that {@code 8.00} is a number but {@code 8.} and {@code 8.5} are none. */
    private static String withoutZeroFraction(String text) {
        int i = text.length();
        while (i > 0 && text.charAt(i - 1) == '0') {
            i--;
        }
        boolean zeros = i < text.length();
        return zeros && i > 0 && text.charAt(i - 1) == '.' ? text.substring(0, i - 1) : text;
    }
}
