/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.Locale;

/** The kinds of Go's {@code reflect.Kind} that a template can meet; {@link #text()} is what {@code kindOf} prints. */
public enum GoKind {
    INVALID,
    BOOL,
    INT,
    INT8,
    INT16,
    INT32,
    INT64,
    UINT,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    UINTPTR,
    FLOAT32,
    FLOAT64,
    COMPLEX64,
    COMPLEX128,
    ARRAY,
    CHAN,
    FUNC,
    INTERFACE,
    MAP,
    POINTER("ptr"),
    SLICE,
    STRING,
    STRUCT;

    private final String text;

    GoKind() {
        this.text = name().toLowerCase(Locale.ROOT);
    }

    GoKind(String text) {
        this.text = text;
    }

    /** Returns Go's own name of the kind, such as {@code ptr} or {@code float64}. */
    public String text() {
        return text;
    }

    /** Returns whether this is one of Go's signed integer kinds. */
    public boolean isSigned() {
        return switch (this) {
            case INT, INT8, INT16, INT32, INT64 -> true;
            default -> false;
        };
    }

    /** Returns whether this is one of Go's unsigned integer kinds. */
    public boolean isUnsigned() {
        return switch (this) {
            case UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR -> true;
            default -> false;
        };
    }

    /** Returns whether this is one of Go's floating-point kinds. */
    public boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /** Returns whether this is one of Go's complex kinds. */
    public boolean isComplex() {
        return this == COMPLEX64 || this == COMPLEX128;
    }

    /** Returns whether a value of this kind can be nil. */
    public boolean canBeNil() {
        return switch (this) {
            case CHAN, FUNC, INTERFACE, MAP, POINTER, SLICE -> true;
            default -> false;
        };
    }
}
