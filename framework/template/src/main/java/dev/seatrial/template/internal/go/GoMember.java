/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import org.jspecify.annotations.Nullable;

/** A field or a method of a {@link GoObject}. */
public sealed interface GoMember {

    /** A field with its value. */
    record Field(@Nullable Object value) implements GoMember {}

    /** A method, bound to its receiver. */
    record Method(GoFunction function) implements GoMember {}
}
