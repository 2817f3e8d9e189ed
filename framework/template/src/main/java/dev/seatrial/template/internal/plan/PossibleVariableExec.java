/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.syntax.Operand;
import org.jspecify.annotations.Nullable;

/**
 * A variable that may have been declared in an argument that {@code and} or {@code or} did not evaluate. Go looks
 * variables up by name when it executes, so an earlier one of that name counts then.
 */
final class PossibleVariableExec extends Exec {

    /** What a slot holds while its variable is not declared. */
    static final Object UNDECLARED = new Object();

    private final Operand.Variable node;
    private final int[] slots;

    PossibleVariableExec(Operand.Variable node, int[] slots) {
        this.node = node;
        this.slots = slots;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        frame.at = node;
        int slot = find(frame, slots);
        if (slot < 0) {
            throw frame.error("undefined variable: " + node.name());
        }
        Tracker tracker = frame.run.tracker();
        if (tracker != null) {
            frame.read(slot, tracker);
        }
        return frame.slots[slot];
    }

    /** Returns the first slot whose variable is declared, -1 if none is. */
    static int find(Frame frame, int[] slots) {
        for (int slot : slots) {
            if (frame.slots[slot] != UNDECLARED) {
                return slot;
            }
        }
        return -1;
    }
}
