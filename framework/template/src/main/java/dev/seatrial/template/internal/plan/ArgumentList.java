/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import org.jspecify.annotations.Nullable;

/** The arguments of a method call: those after the method, and perhaps one that the pipeline passes. */
final class ArgumentList {

    static final ArgumentList NONE = new ArgumentList(new Exec[0], false, null);

    private final Exec[] fixed;
    private final boolean hasLast;
    private final @Nullable Object last;

    ArgumentList(Exec[] fixed, boolean hasLast, @Nullable Object last) {
        this.fixed = fixed;
        this.hasLast = hasLast;
        this.last = last;
    }

    int count() {
        return fixed.length + (hasLast ? 1 : 0);
    }

    Exec[] fixed() {
        return fixed;
    }

    boolean hasLast() {
        return hasLast;
    }

    @Nullable
    Object last() {
        return last;
    }
}
