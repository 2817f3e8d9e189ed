/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.observe.ObjectRef;
import dev.seatrial.observe.Observation;
import java.util.List;

/**
 * The last observation of an object that was not ready, and the reason. Recorded while Helm waits, since after a
 * rollback everything is ready again.
 */
final class LastUnready {

    private final Observation observation;
    private List<Diagnostic.Fact> facts = List.of();

    LastUnready(Observation observation) {
        this.observation = observation;
    }

    synchronized void clear() {
        facts = List.of();
    }

    /** Observes again. The previous observation is kept if everything is ready now. */
    synchronized void update() {
        List<ObjectRef> unready = observation.unready();
        if (!unready.isEmpty()) {
            ObjectRef first = unready.get(0);
            List<Diagnostic.Fact> now = observation
                    .explain(Diagnostic.of("").withFact("object", first.inSentence()), first)
                    .facts();
            // A rollback makes the object unready again, without a problem. The earlier problem explains more.
            if (facts.isEmpty() || now.size() >= facts.size()) {
                facts = now;
            }
        }
    }

    synchronized List<Diagnostic.Fact> facts() {
        return facts;
    }
}
