/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.Outcomes;
import dev.seatrial.template.internal.TemplateFunction;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binds functions to names, the one way all tables here are written:
 *
 * <pre>{@code
 * Functions.table()
 *         .add("trunc", takes(INT, STRING).returns(STRING), a -> truncate(a.integer(0), a.string(1)))
 *         .add("append", takes(ANY, ANY).returns(ANY_SLICE), a -> append(a.any(0), a.any(1)))
 *         .alias("push", "append")
 *         .add("cat", takes().variadic(ANY).returns(STRING), a -> cat(a.from(0)))
 *         .add("include", takes(STRING, ANY).returns(STRING), (context, a) -> context.include(a.string(0), a.any(1)))
 *         .build();
 * }</pre>
 *
 * <p>A body never checks the number or the type of its arguments: the evaluator does, by the signature.
 */
final class Functions {

    private final Map<String, TemplateFunction> functions = new LinkedHashMap<>();

    private Functions() {}

    /** What a function does that needs nothing but its arguments. */
    @FunctionalInterface
    interface PureBody {

        /** Returns the result, null for nil; throws {@link dev.seatrial.template.internal.go.GoError} for an error or a panic. */
        @Nullable
        Object call(Arguments arguments);
    }

    /** What a function does that can run long, but needs nothing else of the render. */
    @FunctionalInterface
    interface BoundedBody {

        /** Does what {@link PureBody#call} does, within a budget. */
        @Nullable
        Object call(Arguments arguments, Budget budget);
    }

    /**
     * The parameters of a signature that still lacks its result.
     *
     * @param types the parameter types
     * @param variadic whether the last one may be repeated
     */
    record Parameters(List<GoType> types, boolean variadic) {

        /** Adds a last parameter that takes any number of arguments. */
        Parameters variadic(GoType element) {
            List<GoType> all = new ArrayList<>(types);
            all.add(element);
            return new Parameters(all, true);
        }

        /** Completes the signature. */
        GoSignature returns(GoType result) {
            return new GoSignature(types, variadic, result);
        }
    }

    /** Starts an empty table. */
    static Functions table() {
        return new Functions();
    }

    /** Starts a signature with these parameters. */
    static Parameters takes(GoType... types) {
        return new Parameters(List.of(types), false);
    }

    /** Adds a function that needs nothing but its arguments. */
    Functions add(String name, GoSignature signature, PureBody body) {
        return add(name, signature, (context, arguments) -> body.call(arguments));
    }

    /** Adds a function that can run long: over values that share parts, long texts and lists. */
    Functions addBounded(String name, GoSignature signature, BoundedBody body) {
        return add(name, signature, (context, arguments) -> body.call(arguments, context.budget()));
    }

    /** Adds a function that needs the render it is called from. */
    Functions add(String name, GoSignature signature, TemplateFunction.Body body) {
        return add(new TemplateFunction(name, signature, body));
    }

    /** Adds a function that needs nothing but its arguments, and whose calls can turn out in several ways. */
    Functions add(String name, GoSignature signature, Outcomes outcomes, PureBody body) {
        return add(new TemplateFunction(name, signature, (context, arguments) -> body.call(arguments), outcomes));
    }

    private Functions add(TemplateFunction function) {
        if (functions.put(function.name(), function) != null) {
            throw new IllegalArgumentException("function " + function.name() + " is bound twice");
        }
        return this;
    }

    /** Adds a function of this table under another name. */
    Functions alias(String name, String original) {
        TemplateFunction function = functions.get(original);
        if (function == null) {
            throw new IllegalArgumentException("no function " + original + " to call " + name);
        }
        return add(new TemplateFunction(name, function.signature(), function.body(), function.outcomes()));
    }

    /** Returns the table. */
    FunctionTable build() {
        return FunctionTable.of(functions.values());
    }
}
