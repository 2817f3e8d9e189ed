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

    /**
     * A variable; also where a scope can be set back to.
     *
     * @param collectionSlot the slot of the collection of which it holds an element or a key, -1 for none
     * @param isElement whether it holds an element, not a key
     */
    record Variable(
            String name,
            int slot,
            int collectionSlot,
            boolean isElement,
            boolean possible,
            @Nullable Variable outer) {

        /** Returns the slot of the collection of which the variable holds an element, -1 if it holds none. */
        int rangeSlot() {
            return isElement ? collectionSlot : -1;
        }
    }

    private @Nullable Variable innermost = new Variable("$", 0, -1, false, false, null);
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
     * @param collectionSlot the slot of the collection it holds elements or keys of, -1 for none
     * @param isElement whether it holds elements, not keys
     * @param possible whether it depends on the execution that it is declared
     */
    Setter declare(String name, int collectionSlot, boolean isElement, boolean possible) {
        Variable variable = new Variable(name, newSlot(), collectionSlot, isElement, possible, innermost);
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
