/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.go.GoType;
import org.jspecify.annotations.Nullable;

/**
 * Something executable. An expression returns its value; a statement returns null to go on, or a {@link Signal}.
 *
 * <p>Java null is Go's invalid value, "no value". A nil that sits in an {@code interface {}}, such as a null in a map,
 * is {@link NilInterface#VALUE} until a pipeline unwraps it: a field of the former is no value, one of the latter an
 * error.
 */
abstract class Exec {

    abstract @Nullable Object eval(Frame frame, @Nullable Object dot);

    /** Evaluates this as an argument for a parameter of the given type: Go's {@code evalArg}. */
    @Nullable
    Object evalAs(Frame frame, @Nullable Object dot, GoType type) {
        return Conversion.validate(frame, eval(frame, dot), type);
    }
}
