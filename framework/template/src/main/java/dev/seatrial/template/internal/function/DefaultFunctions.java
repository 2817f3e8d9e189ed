/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.BOOL;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.Outcomes;
import dev.seatrial.template.internal.go.GoError;
import org.jspecify.annotations.Nullable;

/** Functions that choose between values, or refuse them. */
final class DefaultFunctions {

    private DefaultFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add("default", takes(ANY).variadic(ANY).returns(ANY), Choices.DEFAULT, DefaultFunctions::orDefault)
                .add("empty", takes(ANY).returns(BOOL), Outcomes.ofTest(), a -> Emptiness.isEmpty(a.any(0)))
                .add("coalesce", takes().variadic(ANY).returns(ANY), Choices.COALESCE, DefaultFunctions::coalesce)
                .add(
                        "all",
                        takes().variadic(ANY).returns(BOOL),
                        a -> a.from(0).stream().noneMatch(Emptiness::isEmpty))
                .add(
                        "any",
                        takes().variadic(ANY).returns(BOOL),
                        a -> !a.from(0).stream().allMatch(Emptiness::isEmpty))
                .add("ternary", takes(ANY, ANY, BOOL).returns(ANY), Choices.TERNARY, a -> a.any(a.bool(2) ? 0 : 1))
                .add(
                        "required",
                        takes(STRING, ANY).returns(ANY),
                        Choices.REQUIRED,
                        a -> required(a.string(0), a.any(1)))
                .add("fail", takes(STRING).returns(STRING), a -> {
                    throw marked(a.string(0));
                })
                .build();
    }

    private static @Nullable Object orDefault(Arguments a) {
        return a.size() < 2 || Emptiness.isEmpty(a.any(1)) ? a.any(0) : a.any(1);
    }

    private static @Nullable Object coalesce(Arguments a) {
        for (Object value : a.from(0)) {
            if (!Emptiness.isEmpty(value)) {
                return value;
            }
        }
        return null;
    }

    private static Object required(String message, @Nullable Object value) {
        if (value == null || value.equals("")) {
            throw marked(message);
        }
        return value;
    }

    /** Helm marks these messages so that it can find them again in the error of the template engine (engine.go). */
    private static GoError marked(String message) {
        return new GoError("HELM_ERR_START" + message + "HELM_ERR_END");
    }
}
