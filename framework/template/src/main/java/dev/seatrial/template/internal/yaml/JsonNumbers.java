/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;

/** Writes numbers as Go's {@code encoding/json} does. */
final class JsonNumbers {

    /** Integers below this are exact, and short in every notation. */
    private static final double EXACT = 1L << 53;

    private JsonNumbers() {}

    /** Returns the text of a Long, a Double or a {@link GoNumber}. */
    static String format(Object number) {
        if (number instanceof Double d) {
            return format(d, 64);
        }
        if (number instanceof GoNumber typed) {
            GoKind kind = typed.goType().kind();
            if (kind.isFloat()) {
                return format(GoNumbers.floating(typed), kind == GoKind.FLOAT32 ? 32 : 64);
            }
            return kind.isUnsigned() ? Long.toUnsignedString(typed.bits()) : Long.toString(typed.bits());
        }
        return number.toString();
    }

    private static String format(double d, int bits) {
        if (Double.isNaN(d) || Double.isInfinite(d)) {
            throw new GoError("json: unsupported value: " + (Double.isNaN(d) ? "NaN" : d > 0 ? "+Inf" : "-Inf"));
        }
        long whole = (long) d;
        if (whole == d && Math.abs(d) < EXACT && (whole != 0 || 1 / d > 0)) {
            return Long.toString(whole);
        }
        if (!usesExponent(d, bits)) {
            return GoNumbers.formatFloat(d, 'f', -1, bits);
        }
        String text = GoNumbers.formatFloat(d, 'e', -1, bits);
        int n = text.length();
        boolean padded = n >= 4 && text.charAt(n - 4) == 'e' && text.charAt(n - 3) == '-' && text.charAt(n - 2) == '0';
        return padded ? text.substring(0, n - 2) + text.charAt(n - 1) : text;
    }

    private static boolean usesExponent(double d, int bits) {
        double abs = Math.abs(d);
        if (abs == 0) {
            return false;
        }
        return bits == 64 ? abs < 1e-6 || abs >= 1e21 : (float) abs < 1e-6f || (float) abs >= 1e21f;
    }
}
