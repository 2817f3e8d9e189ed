/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.BOOL;
import static dev.seatrial.template.internal.go.GoType.INT;
import static dev.seatrial.template.internal.go.GoType.STRING;
import static dev.seatrial.template.internal.go.GoType.STRING_SLICE;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.limit.Budget;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Sprig's functions over regular expressions ({@code regex.go} of v3.3). Each comes twice: the {@code must} form returns
 * the error of a bad expression, the other one panics with it, which reads differently.
 */
final class RegexFunctions {

    /** Compiled expressions that a table keeps; few charts have as many. */
    private static final int CAPACITY = 512;

    private static final GoSignature FIND = takes(STRING, STRING).returns(STRING);
    private static final GoSignature REPLACE = takes(STRING, STRING, STRING).returns(STRING);
    private static final GoSignature LIST = takes(STRING, STRING, INT).returns(STRING_SLICE);

    /** Immutable expressions by text, shared by all renders that use this table. */
    private final Map<String, GoRegexp> compiled = new ConcurrentHashMap<>();

    private final Functions functions = Functions.table();

    private final GoRelease go;

    private RegexFunctions(GoRelease go) {
        this.go = go;
    }

    static FunctionTable table(GoRelease go) {
        return new RegexFunctions(go).build();
    }

    private FunctionTable build() {
        functions.addBounded("regexMatch", takes(STRING, STRING).returns(BOOL), this::matchLeniently);
        functions.addBounded(
                "mustRegexMatch",
                takes(STRING, STRING).returns(BOOL),
                (a, budget) -> compile(a.string(0)).matches(a.string(1), budget));
        add("regexFind", "mustRegexFind", FIND, (r, a, budget) -> r.find(a.string(1), budget));
        add("regexFindAll", "mustRegexFindAll", LIST, (r, a, budget) -> r.findAll(a.string(1), a.integer(2), budget));
        add(
                "regexReplaceAll",
                "mustRegexReplaceAll",
                REPLACE,
                (r, a, budget) -> r.replaceAll(a.string(1), a.string(2), budget));
        add(
                "regexReplaceAllLiteral",
                "mustRegexReplaceAllLiteral",
                REPLACE,
                (r, a, budget) -> r.replaceAllLiteral(a.string(1), a.string(2), budget));
        add("regexSplit", "mustRegexSplit", LIST, (r, a, budget) -> r.split(a.string(1), a.integer(2), budget));
        functions.add("regexQuoteMeta", takes(STRING).returns(STRING), a -> GoRegexp.quoteMeta(a.string(0)));
        return functions.build();
    }

    /** What a function does with an expression. */
    @FunctionalInterface
    private interface Use {

        Object of(GoRegexp expression, Arguments arguments, Budget budget);
    }

    private void add(String name, String mustName, GoSignature signature, Use use) {
        functions.addBounded(name, signature, (a, budget) -> use.of(mustCompile(a.string(0)), a, budget));
        functions.addBounded(mustName, signature, (a, budget) -> use.of(compile(a.string(0)), a, budget));
    }

    private boolean matchLeniently(Arguments a, Budget budget) {
        try {
            return compile(a.string(0)).matches(a.string(1), budget);
        } catch (GoError e) {
            return false;
        }
    }

    private GoRegexp compile(String expression) {
        return cached(expression, GoRegexp::compile);
    }

    private GoRegexp mustCompile(String expression) {
        return cached(expression, GoRegexp::mustCompile);
    }

    private GoRegexp cached(String expression, BiFunction<String, GoRelease, GoRegexp> compiler) {
        GoRegexp known = compiled.get(expression);
        if (known != null) {
            return known;
        }
        GoRegexp fresh = compiler.apply(expression, go);
        if (compiled.size() >= CAPACITY) {
            compiled.clear(); // charts that make up expressions without end must not fill the memory
        }
        compiled.put(expression, fresh);
        return fresh;
    }
}
