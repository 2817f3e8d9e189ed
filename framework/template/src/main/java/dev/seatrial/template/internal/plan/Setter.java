/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import org.jspecify.annotations.Nullable;

/** Declares a variable or assigns to one. */
final class Setter {

    private final String name;
    private final int[] slots;

    /**
     * Sets a variable.
     *
     * @param slots the slot of the variable; several when it depends on the execution which ones are declared
     */
    Setter(String name, int... slots) {
        this.name = name;
        this.slots = slots;
    }

    void set(Frame frame, @Nullable Object value) {
        if (slots.length == 1) {
            frame.slots[slots[0]] = value;
            return;
        }
        int slot = PossibleVariableExec.find(frame, slots);
        if (slot < 0) {
            throw frame.error("undefined variable: " + name);
        }
        frame.slots[slot] = value;
    }
}
