/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number of a schema as it is written there, since messages print it that way. */
public record JsonNumber(String text) {

    /** By Go's {@code big.Rat}: larger exponents are refused. */
    private static final int MAX_EXPONENT = 1_000_000;

    private static final int MOST_DIGITS_OF_EXPONENT = 18;

    /** Returns the value of a number of a schema or of values, null for anything else and for what is too large for Go. */
    public static @Nullable BigDecimal valueOf(@Nullable Object value) {
        if (value instanceof JsonNumber number) {
            return parse(number.text);
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? new BigDecimal(GoNumbers.formatFloat(number, 'g', -1, 64)) : null;
        }
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        return value instanceof GoNumber number ? BigDecimal.valueOf(number.bits()) : null;
    }

    private static @Nullable BigDecimal parse(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        BigDecimal mantissa = new BigDecimal(e < 0 ? text : text.substring(0, e));
        String digits = e < 0 ? "0" : text.substring(e + 1).replaceFirst("^([-+]?)0+(?=.)", "$1");
        if (digits.length() > MOST_DIGITS_OF_EXPONENT) {
            return null;
        }
        if (mantissa.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long exponent = Long.parseLong(digits) - mantissa.scale();
        return Math.abs(exponent) > MAX_EXPONENT ? null : new BigDecimal(mantissa.unscaledValue(), (int) -exponent);
    }

    /** Tells whether a value is a number. */
    public static boolean isNumber(@Nullable Object value) {
        return value instanceof JsonNumber
                || value instanceof Double
                || value instanceof Long
                || value instanceof GoNumber;
    }

    /** Tells whether a value is a number without fraction, however it is written. */
    public static boolean isInteger(@Nullable Object value) {
        BigDecimal number = valueOf(value);
        return number != null && number.stripTrailingZeros().scale() <= 0;
    }
}
