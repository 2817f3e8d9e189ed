/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import dev.seatrial.template.internal.limit.Budget;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares values as the builtins {@code eq}, {@code lt} and their like do, by {@code text/template/funcs.go}: numbers of
 * different width compare, signed with unsigned ones too, but integers never with floats.
 */
public final class GoCompare {

    private static final String BAD_TYPE = "invalid type for comparison";

    /** The kinds that {@code text/template} compares. */
    private enum Basic {
        NONE,
        BOOL,
        COMPLEX,
        INT,
        FLOAT,
        STRING,
        UINT
    }

    /** Refuses to compare values of two kinds. */
    public static final class Incompatible extends GoError {

        private static final long serialVersionUID = 1L;

        private Incompatible(Object a, Object b) {
            super("incompatible types for comparison: " + GoType.of(a) + " and " + GoType.of(b));
        }

        private Incompatible() {
            super("incompatible types for comparison");
        }

        /** Returns the same with the shorter text that Go had before 1.24. */
        public Incompatible nameless() {
            return new Incompatible();
        }
    }

    private GoCompare() {}

    /**
     * Tells whether two values are equal by {@code eq}.
     *
     * @throws GoError if Go refuses to compare them
     */
    public static boolean equal(@Nullable Object a, @Nullable Object b, Budget budget) {
        Basic kindA = basic(a);
        Basic kindB = basic(b);
        if (kindA == kindB) {
            return switch (kindA) {
                case BOOL, STRING, COMPLEX -> Objects.equals(a, b);
                case INT, UINT -> bits(a) == bits(b);
                case FLOAT -> floating(a) == floating(b);
                case NONE -> equalOthers(a, b, budget);
            };
        }
        if (isInteger(kindA) && isInteger(kindB)) {
            return bits(a) == bits(b) && bits(a) >= 0;
        }
        if (a != null && b != null) {
            throw new Incompatible(a, b);
        }
        return false;
    }

    /**
     * Tells whether a value is less than another by {@code lt}.
     *
     * @throws GoError if Go refuses to compare them
     */
    public static boolean less(@Nullable Object a, @Nullable Object b) {
        Basic kindA = basic(a);
        Basic kindB = basic(b);
        if (a == null || b == null || kindA == Basic.NONE || kindB == Basic.NONE) {
            throw new GoError(BAD_TYPE);
        }
        if (kindA == kindB) {
            return switch (kindA) {
                case INT -> bits(a) < bits(b);
                case UINT -> Long.compareUnsigned(bits(a), bits(b)) < 0;
                case FLOAT -> floating(a) < floating(b);
                case STRING -> GoStrings.compare((String) a, (String) b) < 0;
                default -> throw new GoError(BAD_TYPE);
            };
        }
        if (kindA == Basic.INT && kindB == Basic.UINT) {
            return bits(a) < 0 || Long.compareUnsigned(bits(a), bits(b)) < 0;
        }
        if (kindA == Basic.UINT && kindB == Basic.INT) {
            return bits(b) >= 0 && Long.compareUnsigned(bits(a), bits(b)) < 0;
        }
        throw new Incompatible(a, b);
    }

    private static boolean equalOthers(@Nullable Object a, @Nullable Object b, Budget budget) {
        if (a == null || b == null) {
            return isNil(a) == isNil(b);
        }
        if (kind(a) != kind(b)) {
            throw new GoError("non-comparable types " + format("%s", a, budget) + ": " + GoType.of(a) + ", "
                    + GoType.of(b) + ": " + GoFormat.print(b, budget));
        }
        if (isNil(a) || isNil(b)) {
            return isNil(a) == isNil(b);
        }
        if (!isComparable(b)) {
            throw new GoError("non-comparable type " + format("%s", b, budget) + ": " + GoType.of(b));
        }
        return kind(a) == GoKind.POINTER ? a == b : a.equals(b);
    }

    private static String format(String format, Object value, Budget budget) {
        return GoFormat.sprintf(budget, format, new Object[] {value});
    }

    private static boolean isNil(@Nullable Object value) {
        return value == null || (value instanceof GoSlice slice && slice.isNil());
    }

    private static boolean isComparable(Object value) {
        if (value instanceof GoStruct struct && kind(value) == GoKind.STRUCT) {
            return struct.fields().stream()
                    .map(GoStruct.Field::value)
                    .allMatch(field -> field == null || isComparable(field));
        }
        return !(value instanceof List || value instanceof Map || value instanceof GoFunction);
    }

    private static Basic basic(@Nullable Object value) {
        if (value instanceof String) {
            return Basic.STRING;
        }
        if (value instanceof Boolean) {
            return Basic.BOOL;
        }
        if (GoNumbers.isInteger(value)) {
            return GoNumbers.isUnsigned(value) ? Basic.UINT : Basic.INT;
        }
        if (GoNumbers.isFloat(value)) {
            return Basic.FLOAT;
        }
        return value instanceof GoComplex ? Basic.COMPLEX : Basic.NONE;
    }

    private static boolean isInteger(Basic kind) {
        return kind == Basic.INT || kind == Basic.UINT;
    }

    private static GoKind kind(Object value) {
        return GoType.kindOf(value);
    }

    private static long bits(@Nullable Object integer) {
        return GoNumbers.bits(Objects.requireNonNull(integer));
    }

    private static double floating(@Nullable Object number) {
        return GoNumbers.floating(Objects.requireNonNull(number));
    }
}
