/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The code that failed, as the syntax tree has it.
 *
 * @param function the name of the function that it calls, empty if it is no call
 * @param arguments the arguments of the call as Go prints them, without what a pipeline passes
 * @param fields the fields that it reads
 * @param fieldsBefore the fields that its action reads up to and including it
 * @param narrowings the {@code range} and {@code with} blocks of its template that it stands in, innermost first
 * @param declarations the pipelines that set the variables of its template before it, by name with the dollar sign
 * @param dollarKeys the keys of {@code $} if that is a map
 */
public record FailedCode(
        String function,
        List<String> arguments,
        List<FieldRead> fields,
        List<FieldRead> fieldsBefore,
        List<Narrowing> narrowings,
        Map<String, String> declarations,
        Set<String> dollarKeys) {

    /** Copies the collections. */
    public FailedCode {
        arguments = List.copyOf(arguments);
        fields = List.copyOf(fields);
        fieldsBefore = List.copyOf(fieldsBefore);
        narrowings = List.copyOf(narrowings);
        declarations = Map.copyOf(declarations);
        dollarKeys = Set.copyOf(dollarKeys);
    }

    /**
     * Fields that are read one after the other: {@code .Values.image.tag}.
     *
     * @param head what they are fields of: {@code .}, a variable, or a pipeline in parentheses
     * @param names the names of the fields, outermost first
     * @param span where they stand
     */
    public record FieldRead(String head, List<String> names, Span span) {

        /** Copies the list. */
        public FieldRead {
            names = List.copyOf(names);
        }
    }

    /**
     * A block that gives dot another value.
     *
     * @param keyword {@code range} or {@code with}
     * @param pipeline what it goes over, as Go prints it
     */
    public record Narrowing(String keyword, String pipeline) {}
}
