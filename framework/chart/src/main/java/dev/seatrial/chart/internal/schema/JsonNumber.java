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

    /** Returns the value of a number of a schema or of values, null for anything else. */
    public static @Nullable BigDecimal valueOf(@Nullable Object value) {
        if (value instanceof JsonNumber number) {
            return new BigDecimal(number.text);
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? new BigDecimal(GoNumbers.formatFloat(number, 'g', -1, 64)) : null;
        }
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        return value instanceof GoNumber number ? BigDecimal.valueOf(number.bits()) : null;
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
