/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.FLOAT64;
import static dev.seatrial.template.internal.go.GoType.INT;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoSignature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sprig's arithmetic on floating-point numbers. Sums and products are decimal (shopspring/decimal v1.4.0), so that
 * {@code addf 0.1 0.2} is 0.3; rounding and extremes are binary.
 */
final class FloatFunctions {

    private static final GoSignature ONE_OR_MORE = takes(ANY).variadic(ANY).returns(FLOAT64);
    private static final GoSignature ONE = takes(ANY).returns(FLOAT64);
    /** Decimal's {@code DivisionPrecision}: digits after the point. */
    private static final int QUOTIENT_DIGITS = 16;

    private FloatFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add("add1f", ONE, a -> decimal(a.any(0), List.of(1L), BigDecimal::add))
                .add("addf", takes().variadic(ANY).returns(FLOAT64), a -> decimal(0L, a.from(0), BigDecimal::add))
                .add("subf", ONE_OR_MORE, a -> decimal(a.any(0), a.from(1), BigDecimal::subtract))
                .add("mulf", ONE_OR_MORE, a -> decimal(a.any(0), a.from(1), BigDecimal::multiply))
                .add("divf", ONE_OR_MORE, a -> decimal(a.any(0), a.from(1), FloatFunctions::divide))
                .add("maxf", ONE_OR_MORE, a -> extreme(a.any(0), a.from(1), Double.POSITIVE_INFINITY, Math::max))
                .add("minf", ONE_OR_MORE, a -> extreme(a.any(0), a.from(1), Double.NEGATIVE_INFINITY, Math::min))
                .add("ceil", ONE, a -> Math.ceil(Casts.floating(a.any(0))))
                .add("floor", ONE, a -> Math.floor(Casts.floating(a.any(0))))
                .add(
                        "round",
                        takes(ANY, INT).variadic(FLOAT64).returns(FLOAT64),
                        a -> round(Casts.floating(a.any(0)), a.integer(1), a.size() > 2 ? a.float64(2) : 0.5))
                .build();
    }

    private static double decimal(
            @Nullable Object first, List<? extends @Nullable Object> others, BinaryOperator<BigDecimal> operator) {
        BigDecimal result = decimal(first);
        for (Object other : others) {
            result = operator.apply(result, decimal(other));
        }
        return result.doubleValue();
    }

    /** Reads the shortest decimal text of the number, as Go's library does; Java's own is not always the shortest. */
    private static BigDecimal decimal(@Nullable Object value) {
        double number = Casts.floating(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new GoError("Cannot create a Decimal from " + GoFormat.print(number));
        }
        return new BigDecimal(GoNumbers.formatFloat(number, 'e', -1, 64));
    }

    private static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw new GoError("decimal division by 0");
        }
        return dividend.divide(divisor, QUOTIENT_DIGITS, RoundingMode.HALF_UP);
    }

    /** Go lets the infinity that wins anyhow win over NaN too. */
    private static double extreme(
            @Nullable Object first, List<@Nullable Object> others, double limit, DoubleBinaryOperator operator) {
        double result = Casts.floating(first);
        for (Object other : others) {
            double number = Casts.floating(other);
            result = number == limit || result == limit ? limit : operator.applyAsDouble(result, number);
        }
        return result;
    }

    private static double round(double value, long places, double roundOn) {
        double power = powerOfTen(places);
        double digits = power * value;
        double fraction = digits - (digits < 0 ? Math.ceil(digits) : Math.floor(digits));
        return (fraction >= roundOn ? Math.ceil(digits) : Math.floor(digits)) / power;
    }

    /** Multiplies as Go's {@code math.Pow(10, n)} does, whose last bit may differ from Java's. */
    private static double powerOfTen(long exponent) {
        double mantissa = 1;
        long binary = 0;
        double square = 0.625;
        long squareBinary = 4;
        for (long i = Math.abs(exponent); i != 0; i >>= 1) {
            if (squareBinary > 1 << 12) {
                binary += squareBinary;
                break;
            }
            if ((i & 1) == 1) {
                mantissa *= square;
                binary += squareBinary;
            }
            square *= square;
            squareBinary <<= 1;
            if (square < 0.5) {
                square += square;
                squareBinary--;
            }
        }
        return exponent < 0 ? Math.scalb(1 / mantissa, (int) -binary) : Math.scalb(mantissa, (int) binary);
    }
}
