/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.render.RenderRequest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The renders of a chart that reached something which none before them had reached. They are few, and together they reach all
 * that was reached at all: rendered once more, they tell which values a condition reads. Safe for use by several threads.
 */
final class FirstRenders {

    private final BitSet reached = new BitSet();
    private final List<RenderRequest> requests = new ArrayList<>();

    synchronized void add(RenderRequest request, BitSet slots) {
        BitSet more = (BitSet) slots.clone();
        more.andNot(reached);
        if (!more.isEmpty()) {
            reached.or(more);
            requests.add(request.toBuilder().listeners(List.of()).build());
        }
    }

    synchronized List<RenderRequest> requests() {
        return List.copyOf(requests);
    }
}
