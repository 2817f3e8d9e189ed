/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.source.Span;
import java.util.List;

/**
 * The code that failed, as the syntax tree has it.
 *
 * @param function the name of the function that it calls, empty if it is no call
 * @param fields the fields that it reads
 * @param fieldsBefore the fields that its action reads up to and including it
 */
public record FailedCode(String function, List<FieldRead> fields, List<FieldRead> fieldsBefore) {

    /**
     * Fields that are read one after the other: {@code .Values.image.tag}.
     *
     * @param names the names of the fields, outermost first
     * @param span where they stand
     */
    public record FieldRead(List<String> names, Span span) {

        /** Copies the list. */
        public FieldRead {
            names = List.copyOf(names);
        }
    }
}
