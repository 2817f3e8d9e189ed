/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import org.jspecify.annotations.Nullable;

/** A nil pointer inside a struct, which {@code fmt} prints by its type and verb. Templates never hold one. */
record NilPointer(GoType goType) implements GoObject {

    @Override
    public @Nullable GoMember member(String name) {
        return null;
    }
}
