/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A method of a Go value that is written in Java. */
record BoundMethod(GoSignature signature, List<GoType> moreResults, Function<@Nullable Object[], @Nullable Object> body)
        implements GoFunction {

    /**
     * A method before it has a receiver.
     *
     * @param <T> the type of the receiver
     */
    record Definition<T>(
            GoSignature signature,
            List<GoType> moreResults,
            BiFunction<T, @Nullable Object[], @Nullable Object> body) {}

    static <T> Map.Entry<String, Definition<T>> getter(String name, GoType result, Function<T, @Nullable Object> body) {
        return method(name, List.of(), result, (receiver, arguments) -> body.apply(receiver));
    }

    static <T> Map.Entry<String, Definition<T>> unary(
            String name, GoType parameter, GoType result, BiFunction<T, @Nullable Object, @Nullable Object> body) {
        return method(name, List.of(parameter), result, (receiver, arguments) -> body.apply(receiver, arguments[0]));
    }

    static <T> Map.Entry<String, Definition<T>> method(
            String name,
            List<GoType> parameters,
            GoType result,
            BiFunction<T, @Nullable Object[], @Nullable Object> body) {
        return Map.entry(name, new Definition<>(new GoSignature(parameters, false, result), List.of(), body));
    }

    /** Returns a method of several results, which templates can name, but not call. */
    static <T> Map.Entry<String, Definition<T>> several(String name, GoType first, GoType... more) {
        return Map.entry(
                name,
                new Definition<>(new GoSignature(List.of(), false, first), List.of(more), (r, arguments) -> null));
    }

    static <T> @Nullable GoMember member(Map<String, Definition<T>> methods, T receiver, String name) {
        Definition<T> definition = methods.get(name);
        if (definition == null) {
            return null;
        }
        return new GoMember.Method(new BoundMethod(
                definition.signature(),
                definition.moreResults(),
                arguments -> definition.body().apply(receiver, arguments)));
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] arguments) {
        return body.apply(arguments);
    }
}
