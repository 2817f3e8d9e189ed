/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import org.jspecify.annotations.Nullable;

/** A function that returns an {@code interface {}} to something that does not unwrap it. */
final class InterfaceExec extends Exec {

    private final Exec call;

    InterfaceExec(Exec call) {
        this.call = call;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        Object value = call.eval(frame, dot);
        return value == null ? NilInterface.VALUE : value;
    }
}
