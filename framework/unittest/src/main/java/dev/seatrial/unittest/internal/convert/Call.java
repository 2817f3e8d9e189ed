/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call of an assertion: {@code hasReplicas(2)}.
 *
 * @param arguments strings, numbers, booleans, null, lists and maps of them, {@link Lambda} and {@link Absence}
 */
record Call(String method, List<@Nullable Object> arguments) {

    /** The methods that lead to another subject, so that nothing about the first one may follow them. */
    private static final Set<String> NAVIGATION = Set.of(
            "path",
            "jsonPath",
            "container",
            "initContainer",
            "base64",
            "from",
            "ofKind",
            "named",
            "inNamespace",
            "of",
            "notes");

    /** An argument that makes calls on each element: {@code manifest -> manifest.hasLabel("app", "web")}. */
    record Lambda(String parameter, List<Call> calls) {}

    /** An argument that tells whether a path is absent: {@code manifest -> manifest.at("spec.x").isEmpty()}. */
    record Absence(String path) {}

    /** A snapshot of manifests: {@code manifests.from("templates/web.yaml")}. */
    record Selection(String template) {}

    static Call of(String method, @Nullable Object... arguments) {
        return new Call(method, Collections.unmodifiableList(Arrays.asList(arguments)));
    }

    boolean navigates() {
        return NAVIGATION.contains(method);
    }

    /** Returns the source, with the dot in front. */
    String source(String indent) {
        return "." + method
                + arguments.stream()
                        .map(argument -> source(argument, indent))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String source(@Nullable Object argument, String indent) {
        if (argument instanceof Lambda lambda) {
            return lambda.parameter() + " -> " + lambda.parameter()
                    + lambda.calls().stream().map(call -> call.source(indent)).collect(Collectors.joining());
        }
        if (argument instanceof Absence absence) {
            return "manifest -> manifest.at(" + JavaText.string(absence.path(), indent) + ").isEmpty()";
        }
        if (argument instanceof Selection selection) {
            return "manifests.from(" + JavaText.string(selection.template(), indent) + ")";
        }
        return JavaText.expression(argument, indent);
    }
}
