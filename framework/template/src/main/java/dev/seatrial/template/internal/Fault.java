/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.source.Span;
import java.util.List;

/** What is wrong with a template, as facts for whoever explains the error; its text is Go's. */
public sealed interface Fault {

    /** A field of nil was read. */
    record NilField(String field) implements Fault {}

    /** A field was read of a value that has no fields, such as a string. */
    record NoField(String field) implements Fault {}

    /** A template includes itself without end. */
    record EndlessInclude(String template) implements Fault {}

    /**
     * The text ends inside of blocks.
     *
     * @param blocks the actions that begin the blocks, innermost first
     */
    record Unclosed(List<Span> blocks) implements Fault {

        /** Copies the list. */
        public Unclosed {
            blocks = List.copyOf(blocks);
        }
    }

    /** Faults of which there is nothing more to say. */
    enum Plain implements Fault {
        /** An argument has a type that the function does not take. */
        WRONG_TYPE,
        /** Values of two kinds are compared. */
        INCOMPARABLE,
        /** A limit of Seatrial is reached. */
        LIMIT,
        /** Anything else. */
        OTHER
    }
}
