/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables that are visible at a place, and the slots they are kept in. */
final class Scope {

    /** Where a scope can be set back to. */
    record Variable(
            String name,
            int slot,
            int rangeSlot,
            boolean possible,
            @Nullable Variable outer) {}

    private @Nullable Variable innermost = new Variable("$", 0, -1, false, null);
    private int slots = 1;

    /** Returns what {@link #leaveTo} sets back to. */
    @Nullable
    Variable mark() {
        return innermost;
    }

    void leaveTo(@Nullable Variable mark) {
        innermost = mark;
    }

    int newSlot() {
        return slots++;
    }

    int slotCount() {
        return slots;
    }

    /**
     * Declares a variable.
     *
     * @param rangeSlot the slot of the collection it holds elements of, -1 for none
     * @param possible whether it depends on the execution that it is declared
     */
    Setter declare(String name, int rangeSlot, boolean possible) {
        Variable variable = new Variable(name, newSlot(), rangeSlot, possible, innermost);
        innermost = variable;
        return Setter.of(name, variable.slot());
    }

    /** Returns the variables that a name may mean, the likeliest first; empty when it means none. */
    List<Variable> find(String name) {
        List<Variable> found = new ArrayList<>();
        for (Variable v = innermost; v != null; v = v.outer()) {
            if (v.name().equals(name)) {
                found.add(v);
                if (!v.possible()) {
                    break;
                }
            }
        }
        return found;
    }

    /** Returns what assigns to an existing variable. */
    Setter assign(String name) {
        List<Variable> found = find(name);
        return isCertain(found) ? Setter.of(name, found.get(0).slot()) : Setter.ofPossible(name, slots(found));
    }

    static int[] slots(List<Variable> variables) {
        return variables.stream().mapToInt(Variable::slot).toArray();
    }

    static boolean isCertain(List<Variable> variables) {
        return variables.size() == 1 && !variables.get(0).possible();
    }
}
