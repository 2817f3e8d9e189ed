/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import static dev.seatrial.template.internal.go.Goldens.quote;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GoNumbersTest {

    @Test
    void numbers_are_read_as_go_reads_them() {
        Goldens.check("numbers.tsv", 3, columns -> {
            String text = GoLiteral.string(columns[0]);
            int base = Integer.parseInt(columns[1]);
            int bits = Integer.parseInt(columns[2]);
            int floatBits = Integer.parseInt(columns[5]);
            return List.of(
                    result(() -> GoNumbers.parseInt(text, base, bits)),
                    result(() -> GoNumbers.parseUint(text, base, bits)),
                    columns[5],
                    result(() -> canonical(GoNumbers.parseFloat(text, floatBits), floatBits)),
                    result(() -> GoNumbers.parseBool(text)),
                    result(() -> GoNumbers.atoi(text)));
        });
    }

    private static String result(Supplier<Object> reader) {
        Object value;
        String error = "";
        try {
            value = reader.get();
        } catch (GoNumberError e) {
            value = e.value();
            error = e.getMessage();
        }
        String text = value instanceof Double number
                ? String.format(java.util.Locale.ROOT, "%016x", Double.doubleToRawLongBits(number))
                : value.toString();
        return text + " " + quote(error);
    }

    /** Returns NaN as Go has it, where it differs by width. */
    private static double canonical(double number, int bits) {
        return Double.isNaN(number) && bits == 64 ? Double.longBitsToDouble(0x7ff8000000000001L) : number;
    }
}
