/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/**
 * A Go number that is neither {@code int} nor {@code float64}: {@code int64}, {@code uint8}, {@code float32},
 * {@code time.Month} and so on. Immutable; equal when type and bits are.
 *
 * @param goType the exact type
 * @param bits the value: two's complement for integers (unsigned 64-bit ones as their bit pattern),
 *     {@link Double#doubleToLongBits} for {@code float32}
 */
public record GoNumber(GoType goType, long bits) implements GoTyped {

    /** Returns an {@code int64}. */
    public static GoNumber int64(long value) {
        return new GoNumber(GoType.INT64, value);
    }

    /** Returns an {@code int32}, Go's {@code rune}. */
    public static GoNumber int32(int value) {
        return new GoNumber(GoType.INT32, value);
    }

    /** Returns a {@code uint8}, Go's {@code byte}. */
    public static GoNumber uint8(int value) {
        return new GoNumber(GoType.UINT8, value & 0xff);
    }

    /** Returns a {@code uint64} from its bit pattern. */
    public static GoNumber uint64(long bits) {
        return new GoNumber(GoType.UINT64, bits);
    }

    /** Returns a {@code float32}. */
    public static GoNumber float32(float value) {
        return new GoNumber(GoType.FLOAT32, Double.doubleToLongBits(value));
    }
}
