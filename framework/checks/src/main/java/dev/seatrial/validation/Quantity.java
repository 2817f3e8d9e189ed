/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import static org.apiguardian.api.API.Status.INTERNAL;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Quantities of CPU, memory and storage, with the grammar and the errors of {@code apimachinery/pkg/api/resource}. */
@API(status = INTERNAL, since = "0.1")
public final class Quantity {

    static final String FORMAT_FAULT =
            "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    private static final String SUFFIX_FAULT = "unable to parse quantity's suffix";
    private static final String NUMBER_FAULT = "unable to parse numeric part of quantity";

    private static final Pattern FORMAT = Pattern.compile("([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)");
    private static final Pattern EXPONENT = Pattern.compile("[eE]([-+]?[0-9]{1,3})");
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    private static final Map<String, Integer> DECIMAL =
            Map.of("n", -9, "u", -6, "m", -3, "", 0, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);

    private static final Map<String, Integer> BINARY = Map.of("Ki", 1, "Mi", 2, "Gi", 3, "Ti", 4, "Pi", 5, "Ei", 6);

    private Quantity() {}

    /** Returns the error of parsing a text; empty if it is a quantity. */
    static Optional<String> fault(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            return Optional.of(FORMAT_FAULT);
        }
        if (factor(matcher.group(2)) == null) {
            return Optional.of(SUFFIX_FAULT);
        }
        return number(matcher.group(1)) == null ? Optional.of(NUMBER_FAULT) : Optional.empty();
    }

    /** Returns the amount; empty if the value is not a quantity. */
    public static Optional<BigDecimal> amount(@Nullable Object value) {
        Matcher matcher = FORMAT.matcher(value instanceof String || value instanceof Number ? value.toString() : "");
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal factor = factor(matcher.group(2));
        BigDecimal number = number(matcher.group(1));
        return factor == null || number == null ? Optional.empty() : Optional.of(number.multiply(factor));
    }

    private static @Nullable BigDecimal factor(String suffix) {
        Integer decimal = DECIMAL.get(suffix);
        if (decimal != null) {
            return new BigDecimal(BigInteger.ONE, -decimal);
        }
        Integer binary = BINARY.get(suffix);
        if (binary != null) {
            return KIBI.pow(binary);
        }
        Matcher exponent = EXPONENT.matcher(suffix);
        return exponent.matches() ? new BigDecimal(BigInteger.ONE, -Integer.parseInt(exponent.group(1))) : null;
    }

    private static @Nullable BigDecimal number(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        try {
            return new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
