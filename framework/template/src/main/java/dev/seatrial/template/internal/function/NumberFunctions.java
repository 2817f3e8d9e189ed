/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.FLOAT64;
import static dev.seatrial.template.internal.go.GoType.INT;
import static dev.seatrial.template.internal.go.GoType.INT64;
import static dev.seatrial.template.internal.go.GoType.INT_SLICE;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumberError;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.limit.Budget;
import java.util.List;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Sprig's conversions to numbers, its integer arithmetic and its ranges (sprig v3.3.0, numeric.go). */
final class NumberFunctions {

    private static final GoSignature PAIR = takes(ANY, ANY).returns(INT64);
    private static final GoSignature ONE_OR_MORE = takes(ANY).variadic(ANY).returns(INT64);

    private NumberFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add("int", takes(ANY).returns(INT), a -> Casts.integer(a.any(0)))
                .add("int64", takes(ANY).returns(INT64), a -> GoNumber.int64(Casts.integer(a.any(0))))
                .add("float64", takes(ANY).returns(FLOAT64), a -> Casts.floating(a.any(0)))
                .add("atoi", takes(STRING).returns(INT), a -> atoi(a.string(0)))
                .addBounded(
                        "toDecimal", takes(ANY).returns(INT64), (a, budget) -> GoNumber.int64(octal(a.any(0), budget)))
                .add("add1", takes(ANY).returns(INT64), a -> GoNumber.int64(Casts.integer(a.any(0)) + 1))
                .add("add", takes().variadic(ANY).returns(INT64), a -> fold(0, a.from(0), Long::sum))
                .add("sub", PAIR, a -> fold(Casts.integer(a.any(0)), a.from(1), (x, y) -> x - y))
                .add("mul", ONE_OR_MORE, a -> fold(Casts.integer(a.any(0)), a.from(1), (x, y) -> x * y))
                .add("div", PAIR, a -> fold(Casts.integer(a.any(0)), a.from(1), (x, y) -> x / nonZero(y)))
                .add("mod", PAIR, a -> fold(Casts.integer(a.any(0)), a.from(1), (x, y) -> x % nonZero(y)))
                .add("max", ONE_OR_MORE, a -> fold(Casts.integer(a.any(0)), a.from(1), Math::max))
                .alias("biggest", "max")
                .add("min", ONE_OR_MORE, a -> fold(Casts.integer(a.any(0)), a.from(1), Math::min))
                .addBounded(
                        "until",
                        takes(INT).returns(INT_SLICE),
                        (a, budget) -> Range.slice(0, a.integer(0), a.integer(0) < 0 ? -1 : 1, budget))
                .addBounded(
                        "untilStep",
                        takes(INT, INT, INT).returns(INT_SLICE),
                        (a, budget) -> Range.slice(a.integer(0), a.integer(1), a.integer(2), budget))
                .addBounded(
                        "seq", takes().variadic(INT).returns(STRING), (a, budget) -> Range.sequence(a.from(0), budget))
                .build();
    }

    private static GoNumber fold(long first, List<@Nullable Object> others, LongBinaryOperator operator) {
        long result = first;
        for (Object other : others) {
            result = operator.applyAsLong(result, Casts.integer(other));
        }
        return GoNumber.int64(result);
    }

    private static long nonZero(long divisor) {
        if (divisor == 0) {
            throw Panics.divideByZero();
        }
        return divisor;
    }

    /** Sprig drops the error of {@code strconv.Atoi} but keeps its value, which for too large a number is the largest. */
    private static long atoi(String text) {
        try {
            return GoNumbers.atoi(text);
        } catch (GoNumberError e) {
            return (Long) e.value();
        }
    }

    private static long octal(@Nullable Object value, Budget budget) {
        try {
            return GoNumbers.parseInt(GoFormat.print(value, budget), 8, 64);
        } catch (GoNumberError e) {
            return 0;
        }
    }
}
