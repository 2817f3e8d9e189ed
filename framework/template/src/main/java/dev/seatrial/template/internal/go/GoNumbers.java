/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import org.jspecify.annotations.Nullable;

/** Reads and writes numbers as Go's {@code strconv} does, and tells what number a template value is. */
public final class GoNumbers {

    private GoNumbers() {}

    /** Returns whether a value is of one of Go's integer kinds, whatever its type. */
    public static boolean isInteger(@Nullable Object value) {
        if (value instanceof GoNumber number) {
            return !number.goType().kind().isFloat();
        }
        return value instanceof Long || value instanceof GoScalar;
    }

    /** Returns whether a value is of one of Go's unsigned integer kinds. */
    public static boolean isUnsigned(@Nullable Object value) {
        return (value instanceof GoNumber || value instanceof GoScalar)
                && ((GoTyped) value).goType().kind().isUnsigned();
    }

    /** Returns whether a value is of one of Go's floating-point kinds. */
    public static boolean isFloat(@Nullable Object value) {
        return value instanceof Double
                || (value instanceof GoNumber number && number.goType().kind().isFloat());
    }

    /** Returns the value of an integer; an unsigned 64-bit one as its bit pattern. */
    public static long bits(Object integer) {
        if (integer instanceof Long number) {
            return number;
        }
        return integer instanceof GoScalar scalar ? scalar.bits() : ((GoNumber) integer).bits();
    }

    /** Returns the value of a floating-point number. */
    public static double floating(Object number) {
        return number instanceof Double value ? value : Double.longBitsToDouble(((GoNumber) number).bits());
    }

    /** Returns an integer as a {@code float64}, as Go's conversion does. */
    public static double toFloat(Object integer) {
        long bits = bits(integer);
        boolean isLarge = bits < 0
                && integer instanceof GoTyped typed
                && typed.goType().kind().isUnsigned();
        return isLarge ? ((bits >>> 1) | (bits & 1)) * 2.0 : bits;
    }

    /** Returns an integer as a value of an integer type, cut to its width as Go's conversions do. */
    public static Object convert(long bits, GoType type) {
        long cut = switch (type.kind()) {
            case INT8 -> (byte) bits;
            case INT16 -> (short) bits;
            case INT32 -> (int) bits;
            case UINT8 -> bits & 0xffL;
            case UINT16 -> bits & 0xffffL;
            case UINT32 -> bits & 0xffffffffL;
            default -> bits;
        };
        return type.equals(GoType.INT) ? (Object) cut : new GoNumber(type, cut);
    }

    /**
     * Reads a signed integer, as {@code strconv.ParseInt} does.
     *
     * @param base 2 to 36, or 0 to go by the prefix, which also admits underscores
     * @param bits the width that the value must fit, 8 to 64
     * @throws GoNumberError with Go's text; its value is the {@code Long} that Go returns beside the error
     */
    public static long parseInt(String text, int base, int bits) {
        return IntegerReader.signed("ParseInt", text, base, bits);
    }

    /**
     * Reads an unsigned integer, as {@code strconv.ParseUint} does; the result is a bit pattern.
     *
     * @throws GoNumberError with Go's text; its value is the {@code Long} that Go returns beside the error
     */
    public static long parseUint(String text, int base, int bits) {
        return IntegerReader.unsigned("ParseUint", text, base, bits);
    }

    /**
     * Reads a decimal {@code int}, as {@code strconv.Atoi} does.
     *
     * @throws GoNumberError with Go's text; its value is the {@code Long} that Go returns beside the error
     */
    public static long atoi(String text) {
        return IntegerReader.signed("Atoi", text, 10, 64);
    }

    /**
     * Reads a floating-point number, as {@code strconv.ParseFloat} does: decimal, hexadecimal, infinities and NaN.
     *
     * @param bits 64, or 32 to round to a {@code float32}
     * @throws GoNumberError with Go's text; its value is the {@code Double} that Go returns beside the error
     */
    public static double parseFloat(String text, int bits) {
        return FloatReader.read(text, bits);
    }

    /**
     * Reads a bool, as {@code strconv.ParseBool} does.
     *
     * @throws GoNumberError with Go's text
     */
    public static boolean parseBool(String text) {
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            case "0", "f", "F", "false", "FALSE", "False" -> false;
            default -> throw GoNumberError.syntax("ParseBool", text, false);
        };
    }

    /**
     * Writes a floating-point number, as {@code strconv.FormatFloat} does.
     *
     * @param format one of {@code b e E f g G x X}
     * @param precision as in Go; -1 for the fewest digits that read back as the same number
     * @param bits 64, or 32 to treat the value as a {@code float32}
     */
    public static String formatFloat(double value, char format, int precision, int bits) {
        return FloatFormat.format(value, format, precision, bits);
    }
}
