/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * A tree of violations.
 *
 * @param role what the error is in the tree
 * @param violation what is wrong
 * @param causes what it is made of
 */
record SchemaError(Role role, SchemaViolation violation, List<SchemaError> causes) {

    enum Role {
        /** Several violations of one schema. */
        GROUP,
        /** What a reference leads to; with one cause, the cause stands for it. */
        REFERENCE,
        /** Everything else. */
        VIOLATION
    }

    /** Returns an error that only holds others. */
    static SchemaError holding(Role role, List<String> at, List<SchemaError> causes) {
        return new SchemaError(role, new SchemaViolation(at, "", List.of(), "validation failed"), causes);
    }

    /** Returns the violations that stand in a line of their own at the first level of what is printed. */
    Stream<SchemaViolation> printed() {
        return isReplacedByCause() ? causes.get(0).printed() : Stream.of(violation);
    }

    /** Writes the error as a list item, its causes indented below. */
    void print(StringBuilder out, int indent) {
        int inner = indent;
        if (!isReplacedByCause()) {
            if (out.length() > 0) {
                out.append('\n');
            }
            out.append("  ".repeat(indent))
                    .append("- at ")
                    .append(Pointer.quote(Pointer.of(violation.at())))
                    .append(": ")
                    .append(violation.message());
            inner++;
        }
        for (SchemaError cause : causes) {
            cause.print(out, inner);
        }
    }

    private boolean isReplacedByCause() {
        return role == Role.REFERENCE && causes.size() == 1;
    }
}
