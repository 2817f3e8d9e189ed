/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.observe.Observation;
import dev.seatrial.observe.StallRules;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Checks, while a command runs, why objects are not ready and whether waiting can still help. Called many times a
 * second, it only looks if something has changed, and at least once a second.
 */
final class Lookout implements EarlyEnd {

    private static final long AT_LEAST_EVERY = 1_000_000_000;

    private final Observation observation;
    private final LastUnready unready;
    private final StallRules rules;
    private final LongSupplier nanoTime;
    private long seen = -1;
    private long last;

    Lookout(Observation observation, LastUnready unready, StallRules rules) {
        this(observation, unready, rules, System::nanoTime);
    }

    Lookout(Observation observation, LastUnready unready, StallRules rules, LongSupplier nanoTime) {
        this.observation = observation;
        this.unready = unready;
        this.rules = rules;
        this.nanoTime = nanoTime;
    }

    @Override
    public Optional<Diagnostic> reason() {
        long changes = observation.changes();
        long now = nanoTime.getAsLong();
        if (changes == seen && now - last < AT_LEAST_EVERY) {
            return Optional.empty();
        }
        seen = changes;
        last = now;
        unready.update();
        return observation.stall(rules);
    }
}
