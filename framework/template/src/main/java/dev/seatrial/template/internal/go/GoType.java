/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Go type as a template can see it: the text that {@code %T} prints, its kind, and the types it is made of.
 *
 * @param name what {@code %T} and {@code typeOf} print, such as {@code map[string]interface {}} or {@code common.Values}
 * @param kind the kind that {@code kindOf} prints
 * @param key the key type of a map, else null
 * @param element the element type of a map, slice, array or pointer, else null
 */
public record GoType(
        String name,
        GoKind kind,
        @Nullable GoType key,
        @Nullable GoType element) {

    public static final GoType ANY = simple("interface {}", GoKind.INTERFACE);
    public static final GoType ERROR = simple("error", GoKind.INTERFACE);
    public static final GoType BOOL = simple("bool", GoKind.BOOL);
    public static final GoType INT = simple("int", GoKind.INT);
    public static final GoType INT32 = simple("int32", GoKind.INT32);
    public static final GoType INT64 = simple("int64", GoKind.INT64);
    public static final GoType UINT8 = simple("uint8", GoKind.UINT8);
    public static final GoType UINT64 = simple("uint64", GoKind.UINT64);
    public static final GoType FLOAT32 = simple("float32", GoKind.FLOAT32);
    public static final GoType FLOAT64 = simple("float64", GoKind.FLOAT64);
    public static final GoType COMPLEX128 = simple("complex128", GoKind.COMPLEX128);
    public static final GoType STRING = simple("string", GoKind.STRING);
    /** Stands for {@code reflect.Value} in a signature: the argument is passed as it is, whatever it is. */
    public static final GoType REFLECT_VALUE = simple("reflect.Value", GoKind.STRUCT);

    public static final GoType ANY_SLICE = slice(ANY);
    public static final GoType STRING_SLICE = slice(STRING);
    public static final GoType INT_SLICE = slice(INT);
    public static final GoType BYTES = slice(UINT8);
    public static final GoType ANY_MAP = map(STRING, ANY);
    public static final GoType STRING_MAP = map(STRING, STRING);

    /** Returns a type that is made of no other types. */
    public static GoType simple(String name, GoKind kind) {
        return new GoType(name, kind, null, null);
    }

    /** Returns the slice type of an element type. */
    public static GoType slice(GoType element) {
        return new GoType("[]" + element.name, GoKind.SLICE, null, element);
    }

    /** Returns the map type of a key and an element type. */
    public static GoType map(GoType key, GoType element) {
        return new GoType("map[" + key.name + "]" + element.name, GoKind.MAP, key, element);
    }

    /** Returns the type of pointers to a type. */
    public static GoType pointer(GoType element) {
        return new GoType("*" + element.name, GoKind.POINTER, null, element);
    }

    /** Returns this type under a name of its own, as Go's {@code type Values map[string]interface{}} does. */
    public GoType named(String newName) {
        return new GoType(newName, kind, key, element);
    }

    /**
     * Returns the dynamic type of a template value, null for nil.
     *
     * @throws IllegalArgumentException if no Go value is held this way (see the table in the package documentation)
     */
    public static @Nullable GoType of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof Boolean) {
            return BOOL;
        }
        if (value instanceof Long) {
            return INT;
        }
        if (value instanceof Double) {
            return FLOAT64;
        }
        if (value instanceof GoTyped typed) {
            return typed.goType();
        }
        if (value instanceof Map) {
            return ANY_MAP;
        }
        if (value instanceof List) {
            return ANY_SLICE;
        }
        throw new IllegalArgumentException(
                "no Go value is held as " + value.getClass().getName());
    }

    /** Returns the zero value of this type, such as the one of a key that a map does not have. */
    public @Nullable Object zero() {
        return switch (kind) {
            case STRING -> "";
            case BOOL -> false;
            case FLOAT64 -> 0.0;
            case FLOAT32 -> new GoNumber(this, 0);
            case COMPLEX64, COMPLEX128 -> new GoComplex(0, 0);
            case SLICE -> GoSlice.nil(this);
            case INT, INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR ->
                GoNumbers.convert(0, this);
            default -> null;
        };
    }

    /** Returns the kind of a template value, {@link GoKind#INVALID} for nil. */
    public static GoKind kindOf(@Nullable Object value) {
        GoType type = of(value);
        return type == null ? GoKind.INVALID : type.kind;
    }

    @Override
    public String toString() {
        return name;
    }
}
