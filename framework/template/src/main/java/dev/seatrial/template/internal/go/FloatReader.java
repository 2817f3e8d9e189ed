/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads floating-point numbers by the rules of Go's {@code internal/strconv/atof.go}. */
final class FloatReader {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern HEXADECIMAL =
            Pattern.compile("[+-]?0[xX]([0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?\\d+");
    private static final Pattern SPECIAL = Pattern.compile("[+-]?inf(inity)?|nan", Pattern.CASE_INSENSITIVE);

    private FloatReader() {}

    static double read(String text, int bits) {
        if (SPECIAL.matcher(text).matches()) {
            return special(text.toLowerCase(Locale.ROOT));
        }
        String digits = text;
        boolean hexadecimal = text.indexOf('x') >= 0 || text.indexOf('X') >= 0;
        if (text.indexOf('_') >= 0) {
            if (!IntegerReader.underscoresOk(text)) {
                throw GoNumberError.syntax("ParseFloat", text, 0.0);
            }
            digits = text.replace("_", "");
        }
        if (!(hexadecimal ? HEXADECIMAL : DECIMAL).matcher(digits).matches()) {
            throw GoNumberError.syntax("ParseFloat", text, 0.0);
        }
        double value = bits == 32 ? Float.parseFloat(digits) : Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            throw GoNumberError.range("ParseFloat", text, value);
        }
        return value;
    }

    private static double special(String lower) {
        if (lower.equals("nan")) {
            return Double.NaN;
        }
        return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
