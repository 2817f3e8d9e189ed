/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Go struct, a pointer to one, or any value with methods: {@code .Capabilities}, {@code .Files}, a time, a function.
 * Printing follows {@code fmt}: {@link #string()} if the Go type has a {@code String} or {@code Error} method.
 */
public interface GoObject extends GoTyped {

    /**
     * Returns the field or method of the given name.
     *
     * @return null when the type has neither, which the evaluator reports as {@code can't evaluate field X in type T}
     */
    @Nullable
    GoMember member(String name);

    /** Returns what Go's {@code String()} or {@code Error()} method returns, null when the type has none. */
    default @Nullable String string() {
        return null;
    }

    /**
     * Returns what the evaluator prints for a value it reached through a pointer: Go's templates take its address, so that
     * a {@code String()} method of the pointer counts too.
     */
    default @Nullable String addressedString() {
        return string();
    }

    /** Returns the fields of a struct, unexported ones too, which {@code fmt} shows where it calls no method. */
    default List<GoStruct.Field> fields() {
        return List.of();
    }

    /** Returns what Go's {@code GoString()} method returns, for {@code %#v}; null when the type has none. */
    default @Nullable String goString() {
        return null;
    }

    /**
     * Returns what JSON and YAML write for a value of a type with a {@code MarshalJSON} or {@code MarshalText} method, such
     * as a time; null when the type has none.
     */
    default @Nullable String marshalText() {
        return null;
    }
}
