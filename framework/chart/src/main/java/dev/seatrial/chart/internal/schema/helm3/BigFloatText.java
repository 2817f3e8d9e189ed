/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as Go prints a {@code big.Float} made of a fraction: the fewest digits that tell it from its neighbours, of 64
 * bits or as many as the numerator has; with an exponent from 1e+06 on and below 0.0001.
 */
final class BigFloatText {

    private static final int LEAST_BITS = 64;

    private BigFloatText() {}

    static String of(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal exact = number.abs().stripTrailingZeros();
        int bits = bits(exact);
        BigDecimal rounded = round(exact, bits);
        int digits = 1;
        while (digits < exact.precision()
                && round(exact.round(new MathContext(digits)), bits).compareTo(rounded) != 0) {
            digits++;
        }
        String text = digits(exact.round(new MathContext(digits)).stripTrailingZeros());
        return number.signum() < 0 ? "-" + text : text;
    }

    private static int bits(BigDecimal number) {
        BigInteger numerator = number.scale() > 0 ? number.unscaledValue() : number.toBigInteger();
        BigInteger denominator = number.scale() > 0 ? BigInteger.TEN.pow(number.scale()) : BigInteger.ONE;
        BigInteger common = numerator.gcd(denominator);
        int longest = Math.max(
                numerator.divide(common).bitLength(), denominator.divide(common).bitLength());
        return Math.max(LEAST_BITS, longest);
    }

    /** Rounds to a number of binary digits. */
    private static BigDecimal round(BigDecimal number, int bits) {
        BigInteger whole = number.toBigInteger();
        int exponent = whole.signum() != 0
                ? whole.bitLength()
                : 1
                        - BigDecimal.ONE
                                .divide(number, MathContext.DECIMAL128)
                                .toBigInteger()
                                .bitLength();
        int shift = bits - exponent;
        BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(shift)));
        BigDecimal scaled = shift >= 0
                ? number.multiply(power)
                : number.divide(power, number.precision() + bits, RoundingMode.HALF_EVEN);
        BigDecimal mantissa = scaled.setScale(0, RoundingMode.HALF_EVEN);
        return shift >= 0 ? mantissa.divide(power) : mantissa.multiply(power);
    }

    private static String digits(BigDecimal number) {
        String digits = number.unscaledValue().toString();
        int exponent = digits.length() - 1 - number.scale();
        if (exponent >= -4 && exponent < 6) {
            return number.toPlainString();
        }
        String sign = exponent < 0 ? "-" : "+";
        String power = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : String.valueOf(Math.abs(exponent));
        return digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + "e" + sign + power;
    }
}
