/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.BOOL;
import static dev.seatrial.template.internal.go.GoType.INT;
import static dev.seatrial.template.internal.go.GoType.REFLECT_VALUE;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.TemplateFunction;
import dev.seatrial.template.internal.go.GoCalls;
import dev.seatrial.template.internal.go.GoCompare;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoTruth;
import dev.seatrial.template.internal.go.GoUrl;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The functions that every Go template has, as of {@code text/template/funcs.go}. The evaluator itself gives {@code and}
 * and {@code or} their short circuit, and {@code call} the text of its callee.
 */
final class BuiltinFunctions {

    private static final GoSignature COMPARISON =
            takes(REFLECT_VALUE, REFLECT_VALUE).returns(BOOL);
    private static final GoSignature COMPARISONS =
            takes(REFLECT_VALUE).variadic(REFLECT_VALUE).returns(BOOL);
    private static final GoSignature TEXT = takes().variadic(ANY).returns(STRING);
    private static final GoSignature CHOICE =
            takes(REFLECT_VALUE).variadic(REFLECT_VALUE).returns(REFLECT_VALUE);

    private BuiltinFunctions() {}

    static FunctionTable table(GoRelease release) {
        return basics().with(release == GoRelease.V1_23 ? namelessComparisons() : comparisons());
    }

    private static FunctionTable basics() {
        return Functions.table()
                .add("and", CHOICE, a -> choose(a.from(0), false))
                .add("or", CHOICE, a -> choose(a.from(0), true))
                .add("not", takes(REFLECT_VALUE).returns(BOOL), a -> !GoTruth.isTrue(a.any(0)))
                .addBounded("call", CHOICE, BuiltinFunctions::call)
                .addBounded("html", TEXT, (a, budget) -> Escaping.html(Escaping.text(a.from(0), budget)))
                .addBounded("js", TEXT, (a, budget) -> Escaping.js(Escaping.text(a.from(0), budget)))
                .addBounded("urlquery", TEXT, (a, budget) -> GoUrl.queryEscape(Escaping.text(a.from(0), budget)))
                .addBounded(
                        "print",
                        TEXT,
                        (a, budget) -> GoFormat.sprint(budget, a.from(0).toArray()))
                .addBounded(
                        "println",
                        TEXT,
                        (a, budget) -> GoFormat.sprintln(budget, a.from(0).toArray()))
                .addBounded("printf", takes(STRING).variadic(ANY).returns(STRING), BuiltinFunctions::printf)
                .add("index", CHOICE, a -> Indexing.index(a.any(0), a.from(1)))
                .add("slice", CHOICE, a -> Indexing.slice(a.any(0), a.from(1)))
                .add("len", takes(REFLECT_VALUE).returns(INT), a -> (long) Indexing.length(a.any(0)))
                .build();
    }

    private static FunctionTable comparisons() {
        return Functions.table()
                .addBounded("eq", COMPARISONS, BuiltinFunctions::equalsAny)
                .addBounded("ne", COMPARISON, (a, budget) -> !GoCompare.equal(a.any(0), a.any(1), budget))
                .add("lt", COMPARISON, a -> GoCompare.less(a.any(0), a.any(1)))
                .addBounded("le", COMPARISON, BuiltinFunctions::lessOrEqual)
                .addBounded("gt", COMPARISON, (a, budget) -> !lessOrEqual(a, budget))
                .add("ge", COMPARISON, a -> !GoCompare.less(a.any(0), a.any(1)))
                .build();
    }

    /** Returns the comparisons with the shorter error text that Go had before 1.24. */
    private static FunctionTable namelessComparisons() {
        FunctionTable named = comparisons();
        List<TemplateFunction> functions = new ArrayList<>();
        for (String name : named.names()) {
            TemplateFunction function = Objects.requireNonNull(named.find(name));
            functions.add(new TemplateFunction(name, function.signature(), (context, arguments) -> {
                try {
                    return function.body().call(context, arguments);
                } catch (GoCompare.Incompatible e) {
                    throw e.nameless();
                }
            }));
        }
        return FunctionTable.of(functions);
    }

    private static @Nullable Object call(Arguments a, Budget budget) {
        return GoCalls.call(
                GoFormat.print(a.any(0), budget), a.any(0), a.from(1).toArray());
    }

    /** Returns the first operand of the given truth, or the last one. */
    private static @Nullable Object choose(List<@Nullable Object> operands, boolean truth) {
        for (Object operand : operands) {
            if (GoTruth.isTrue(operand) == truth) {
                return operand;
            }
        }
        return operands.get(operands.size() - 1);
    }

    private static String printf(Arguments a, Budget budget) {
        return GoFormat.sprintf(budget, a.string(0), a.from(1).toArray());
    }

    private static boolean equalsAny(Arguments a, Budget budget) {
        if (a.size() == 1) {
            throw new GoError("missing argument for comparison");
        }
        for (int i = 1; i < a.size(); i++) {
            if (GoCompare.equal(a.any(0), a.any(i), budget)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lessOrEqual(Arguments a, Budget budget) {
        return GoCompare.less(a.any(0), a.any(1)) || GoCompare.equal(a.any(0), a.any(1), budget);
    }
}
