/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import org.jspecify.annotations.Nullable;

/** A template value that carries its Go type, because its Java class does not tell it. */
public interface GoTyped {

    /** Returns the Go type of this value. */
    GoType goType();

    /**
     * Returns a method of a type that is no struct, such as {@code Has} of Helm's {@code VersionSet}; those of a {@link
     * GoObject} are its members.
     *
     * @return null when the type has no such method
     */
    default @Nullable GoFunction method(String name) {
        return null;
    }
}
