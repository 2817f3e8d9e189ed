/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.schema;

import java.util.List;

/**
 * A tree of violations.
 *
 * @param role what the error is in the tree
 * @param at where in the values
 * @param message what is wrong
 * @param causes what it is made of
 */
record SchemaError(Role role, List<String> at, String message, List<SchemaError> causes) {

    enum Role {
        /** Several violations of one schema. */
        GROUP,
        /** What a reference leads to; with one cause, the cause stands for it. */
        REFERENCE,
        /** Everything else. */
        VIOLATION
    }

    /** Writes the error as a list item, its causes indented below. */
    void print(StringBuilder out, int indent) {
        int inner = indent;
        if (role != Role.REFERENCE || causes.size() != 1) {
            if (out.length() > 0) {
                out.append('\n');
            }
            out.append("  ".repeat(indent))
                    .append("- at ")
                    .append(Pointer.quote(Pointer.of(at)))
                    .append(": ")
                    .append(message);
            inner++;
        }
        for (SchemaError cause : causes) {
            cause.print(out, inner);
        }
    }
}
