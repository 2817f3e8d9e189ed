/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.Fault;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoType;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks values against the types of parameters: Go's {@code validateType}. */
final class Conversion {

    private Conversion() {}

    /** Returns the value to pass, nil as null. */
    @SuppressWarnings(
            "ReferenceEquality") // nearly all parameters are of these two, and they are nearly always the same
    static @Nullable Object validate(Frame frame, @Nullable Object value, GoType type) {
        if (type == GoType.ANY) {
            return NilInterface.unwrap(value);
        }
        boolean quick = (value instanceof String && type == GoType.STRING)
                || (value instanceof HashMap && type == GoType.ANY_MAP);
        return quick ? value : validated(frame, value, type);
    }

    private static @Nullable Object validated(Frame frame, @Nullable Object value, GoType type) {
        if (type.equals(GoType.ANY) || type.equals(GoType.REFLECT_VALUE)) {
            return NilInterface.unwrap(value);
        }
        if (value == null) {
            if (canBeNil(type)) {
                return null;
            }
            throw frame.error("invalid value; expected " + type);
        }
        GoType actual = typeOf(value);
        if (value != NilInterface.VALUE && fits(actual, type)) {
            return value;
        }
        throw frame.error("wrong type for value; expected " + type + "; got " + actual, Fault.Plain.WRONG_TYPE);
    }

    static boolean canBeNil(GoType type) {
        return type.kind().canBeNil() || type.equals(GoType.REFLECT_VALUE);
    }

    /** Returns the type by which errors call a value that is not nil. */
    static GoType typeOf(Object value) {
        return value == NilInterface.VALUE ? GoType.ANY : Objects.requireNonNull(GoType.of(value));
    }

    private static boolean fits(GoType actual, GoType type) {
        GoType pointed = actual.kind() == GoKind.POINTER ? actual.element() : null;
        return assignable(actual, type) || (pointed != null && assignable(pointed, type));
    }

    /** Returns whether Go assigns without conversion: types made alike fit when one of them has no name of its own. */
    static boolean assignable(GoType from, GoType to) {
        if (from.equals(to) || to.equals(GoType.ANY) || to.equals(GoType.REFLECT_VALUE)) {
            return true;
        }
        return from.kind() == to.kind()
                && from.element() != null
                && Objects.equals(from.key(), to.key())
                && Objects.equals(from.element(), to.element())
                && (isUnnamed(from) || isUnnamed(to));
    }

    private static boolean isUnnamed(GoType type) {
        return type.name().startsWith("[")
                || type.name().startsWith("map[")
                || type.name().startsWith("*");
    }
}
