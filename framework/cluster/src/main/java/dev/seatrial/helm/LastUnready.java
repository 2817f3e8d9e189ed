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
 * What was not ready when it was last looked at, and why. Kept while Helm waits: when Helm has rolled back, all is well
 * again and nothing would tell the reason.
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

    /** Looks again; what was seen before stays when all is ready now. */
    synchronized void update() {
        List<ObjectRef> unready = observation.unready();
        if (!unready.isEmpty()) {
            ObjectRef first = unready.get(0);
            List<Diagnostic.Fact> now = observation
                    .explain(Diagnostic.of("").withFact("object", first.inSentence()), first)
                    .facts();
            // A rollback makes the object unready once more, without trouble: the trouble is the better explanation.
            if (facts.isEmpty() || now.size() >= facts.size()) {
                facts = now;
            }
        }
    }

    synchronized List<Diagnostic.Fact> facts() {
        return facts;
    }
}
