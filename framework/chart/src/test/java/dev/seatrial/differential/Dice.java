/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random choices; the same seed makes the same choices on every JDK. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextInt();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns true in that many of 100 cases. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Makes one of the choices, and only that. */
    @SafeVarargs
    final <T> T make(Supplier<T>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }
}
