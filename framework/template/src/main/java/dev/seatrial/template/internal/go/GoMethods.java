/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import org.jspecify.annotations.Nullable;

/** The methods of a named Go type that is no struct, such as Helm's {@code common.Values}. */
@FunctionalInterface
public interface GoMethods {

    /** The method set of types that have none. */
    GoMethods NONE = (receiver, name) -> null;

    /**
     * Returns a method bound to its receiver.
     *
     * @return null when there is none of that name
     */
    @Nullable
    GoFunction find(GoTyped receiver, String name);
}
