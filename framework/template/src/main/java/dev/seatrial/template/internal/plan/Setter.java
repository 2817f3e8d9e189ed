/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import org.jspecify.annotations.Nullable;

/** Declares a variable or assigns to one. */
final class Setter {

    private final String name;
    private final int slot;
    private final int[] possibleSlots;

    private Setter(String name, int slot, int[] possibleSlots) {
        this.name = name;
        this.slot = slot;
        this.possibleSlots = possibleSlots;
    }

    /** Sets the variable of a slot. */
    static Setter of(String name, int slot) {
        return new Setter(name, slot, new int[0]);
    }

    /** Sets the first variable that is declared, if any is, when it depends on the execution which ones are. */
    static Setter ofPossible(String name, int[] slots) {
        return new Setter(name, -1, slots);
    }

    /** Returns the slots that may be set. */
    int[] slots() {
        return slot >= 0 ? new int[] {slot} : possibleSlots.clone();
    }

    void set(Frame frame, @Nullable Object value) {
        int found = slot >= 0 ? slot : PossibleVariableExec.find(frame, possibleSlots);
        if (found < 0) {
            throw frame.error("undefined variable: " + name);
        }
        frame.slots[found] = value;
        Tracker tracker = frame.run.tracker();
        if (tracker != null) {
            frame.track(found, tracker.value(), tracker.decided());
        }
    }
}
