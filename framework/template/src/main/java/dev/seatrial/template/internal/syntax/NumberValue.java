/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The value of a number literal, as every kind of number that can hold it: Go's constants have no type until they are
 * used.
 *
 * @param int64 as a signed integer, null if it is none
 * @param uint64 the bits as an unsigned integer, null if it is none
 * @param float64 as a floating-point number, null if it is none
 * @param complex as a complex number, null unless it was written as one
 */
public record NumberValue(
        @Nullable Long int64,
        @Nullable Long uint64,
        @Nullable Double float64,
        @Nullable Complex complex) {

    private static final double TWO_TO_63 = 0x1p63;
    private static final double TWO_TO_64 = 0x1p64;
    private static final BigInteger UINT64_END = BigInteger.ONE.shiftLeft(64);

    /** A complex number. */
    public record Complex(double real, double imaginary) {}

    static NumberValue ofCharacter(String literal) {
        long c = Unquoting.character(literal);
        return new NumberValue(c, c, (double) c, null);
    }

    /** Returns the value of something like {@code 1+2i}. */
    static NumberValue ofComplex(String literal) {
        int split = literal.length() - 1;
        while (split > 1 && !isSignBetween(literal, split)) {
            split--;
        }
        Double real = parseFloat(literal.substring(0, split));
        Double imaginary = parseFloat(literal.substring(split, literal.length() - 1));
        if (real == null || imaginary == null) {
            throw new GoError("strconv.ParseFloat: parsing " + GoQuote.quote(literal) + ": invalid syntax");
        }
        return simplified(real, imaginary);
    }

    /** Returns the value of a number that is not complex, though it may be imaginary. */
    static NumberValue of(String literal) {
        if (literal.endsWith("i")) {
            Double imaginary = parseFloat(literal.substring(0, literal.length() - 1));
            if (imaginary != null) {
                return simplified(0, imaginary);
            }
        }
        BigInteger integer = parseInteger(literal);
        if (integer != null
                && (integer.bitLength() <= 63 || (integer.signum() > 0 && integer.compareTo(UINT64_END) < 0))) {
            return ofInteger(literal, integer);
        }
        Double f = parseFloat(literal);
        if (f == null) {
            throw new GoError("illegal number syntax: " + GoQuote.quote(literal));
        }
        if (!hasFloatSyntax(literal)) {
            throw new GoError("integer overflow: " + GoQuote.quote(literal));
        }
        return new NumberValue(asInt(f), asUint(f), f, null);
    }

    /** Returns whether a literal is written as a floating-point number rather than an integer. */
    public static boolean hasFloatSyntax(String literal) {
        return literal.chars().anyMatch(c -> ".eEpP".indexOf(c) >= 0);
    }

    private static NumberValue ofInteger(String literal, BigInteger integer) {
        boolean signed = literal.charAt(0) == '+' || literal.charAt(0) == '-';
        Long int64 = integer.bitLength() <= 63 ? integer.longValue() : null;
        Long uint64 = !signed || integer.signum() == 0 ? integer.longValue() : null;
        if (int64 == null && uint64 == null) {
            throw new GoError("integer overflow: " + GoQuote.quote(literal));
        }
        return new NumberValue(int64, uint64, integer.doubleValue(), null);
    }

    private static NumberValue simplified(double real, double imaginary) {
        Complex complex = new Complex(real, imaginary);
        return imaginary == 0
                ? new NumberValue(asInt(real), asUint(real), real, complex)
                : new NumberValue(null, null, null, complex);
    }

    private static @Nullable Long asInt(double f) {
        return f == Math.rint(f) && f >= -TWO_TO_63 && f < TWO_TO_63 ? (long) f : null;
    }

    private static @Nullable Long asUint(double f) {
        if (f != Math.rint(f) || f < 0 || f >= TWO_TO_64) {
            return null;
        }
        return f < TWO_TO_63 ? (long) f : (long) (f - TWO_TO_63) + Long.MIN_VALUE;
    }

    private static boolean isSignBetween(String literal, int i) {
        char c = literal.charAt(i);
        boolean hex = literal.contains("x") || literal.contains("X");
        return (c == '+' || c == '-') && (hex ? "pP" : "eE").indexOf(literal.charAt(i - 1)) < 0;
    }

    /** Parses as {@code strconv.ParseInt} does with base 0, but without a limit. */
    private static @Nullable BigInteger parseInteger(String literal) {
        boolean signed = literal.startsWith("+") || literal.startsWith("-");
        String digits = signed ? literal.substring(1) : literal;
        if (!underscoresSeparate(digits)) {
            return null;
        }
        int radix = radix(digits);
        int prefix = radix == 10 ? 0 : radix == 8 && !hasPrefix(digits, 'o') ? 1 : 2;
        String bare = digits.substring(prefix).replace("_", "");
        if (bare.isEmpty() || bare.chars().anyMatch(c -> c >= 0x80 || Character.digit(c, radix) < 0)) {
            return null;
        }
        BigInteger value = new BigInteger(bare, radix);
        return literal.startsWith("-") ? value.negate() : value;
    }

    private static int radix(String digits) {
        if (hasPrefix(digits, 'x')) {
            return 16;
        }
        if (hasPrefix(digits, 'b')) {
            return 2;
        }
        return hasPrefix(digits, 'o') || (digits.startsWith("0") && digits.length() > 1) ? 8 : 10;
    }

    private static boolean hasPrefix(String digits, char letter) {
        return digits.length() > 1 && digits.charAt(0) == '0' && (digits.charAt(1) | 0x20) == letter;
    }

    private static @Nullable Double parseFloat(String literal) {
        boolean signed = literal.startsWith("+") || literal.startsWith("-");
        String digits = signed ? literal.substring(1) : literal;
        boolean hex = hasPrefix(digits, 'x');
        String form = hex
                ? "0[xX](_?[0-9a-fA-F])*[.]?(_?[0-9a-fA-F])*[pP][+-]?[0-9_]+"
                : "[0-9_]*[.]?[0-9_]*([eE][+-]?[0-9_]+)?";
        if (!underscoresSeparate(digits) || !digits.matches(form)) {
            return null;
        }
        try {
            double value = Double.parseDouble(literal.replace("_", ""));
            return Double.isInfinite(value) ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Underscores may stand between digits, and between a prefix and the first digit. */
    private static boolean underscoresSeparate(String digits) {
        boolean prefixed = hasPrefix(digits, 'x') || hasPrefix(digits, 'b') || hasPrefix(digits, 'o');
        boolean hex = hasPrefix(digits, 'x');
        boolean afterDigit = prefixed;
        boolean afterUnderscore = false;
        for (int i = prefixed ? 2 : 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            boolean digit = (c >= '0' && c <= '9') || (hex && Character.digit(c, 16) >= 0);
            if ((c == '_' && !afterDigit) || (c != '_' && !digit && afterUnderscore)) {
                return false;
            }
            afterDigit = digit;
            afterUnderscore = c == '_';
        }
        return !afterUnderscore;
    }
}
