/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Parameter and result types of a Go function, as the evaluator needs them to convert and check arguments.
 *
 * @param parameters the parameter types; of a variadic function the last one is the element type
 * @param variadic whether the last parameter takes any number of arguments
 * @param result the type of the first result
 */
public record GoSignature(List<GoType> parameters, boolean variadic, GoType result) {

    public GoSignature {
        parameters = List.copyOf(parameters);
    }

    /** Returns the number of arguments that must at least be given. */
    public int required() {
        return variadic ? parameters.size() - 1 : parameters.size();
    }

    /** Returns the type of the parameter that takes the argument at an index. */
    public GoType parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    /** Returns Go's text of the function type, such as {@code func(string, ...interface {}) string}. */
    @Override
    public String toString() {
        int last = parameters.size() - 1;
        String list = java.util.stream.IntStream.rangeClosed(0, last)
                .mapToObj(i -> (variadic && i == last ? "..." : "") + parameters.get(i))
                .collect(Collectors.joining(", "));
        return "func(" + list + ") " + result;
    }
}
