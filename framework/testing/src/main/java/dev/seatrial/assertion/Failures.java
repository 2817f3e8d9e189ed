/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import java.util.function.Consumer;

/** Receives failed assertions: a hard one throws, a soft one collects and lets the test go on. */
final class Failures {

    private static final Failures HARD = new Failures(error -> {
        throw error;
    });

    private final Consumer<AssertionError> sink;

    private Failures(Consumer<AssertionError> sink) {
        this.sink = sink;
    }

    static Failures hard() {
        return HARD;
    }

    static Failures soft(Consumer<AssertionError> collector) {
        return new Failures(collector);
    }

    void report(AssertionError error) {
        sink.accept(error);
    }
}
