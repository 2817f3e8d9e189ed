/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.syntax.Node;
import org.jspecify.annotations.Nullable;

/** {@code $name}. */
final class VariableExec extends Exec {

    private final Node node;
    private final int slot;

    VariableExec(Node node, int slot) {
        this.node = node;
        this.slot = slot;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        frame.at = node;
        Tracker tracker = frame.run.tracker();
        if (tracker != null) {
            frame.read(slot, tracker);
        }
        return frame.slots[slot];
    }
}
