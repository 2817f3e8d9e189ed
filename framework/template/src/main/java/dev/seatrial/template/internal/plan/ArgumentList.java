/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of a method call.
 *
 * @param fixed those that stand behind the method
 * @param hasLast whether the pipeline passes one more
 * @param last what it passes
 */
record ArgumentList(Exec[] fixed, boolean hasLast, @Nullable Object last) {

    static final ArgumentList NONE = new ArgumentList(new Exec[0], false, null);

    int count() {
        return fixed.length + (hasLast ? 1 : 0);
    }
}
