/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import static dev.seatrial.template.internal.go.Goldens.quote;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GoDurationTest {

    @Test
    void durations_are_read_written_and_rounded_as_in_go() {
        Goldens.check("durations.tsv", 1, columns -> {
            String error = "";
            long parsed = 0;
            try {
                parsed = GoDuration.parse(GoLiteral.string(columns[0])).bits();
            } catch (GoError e) {
                error = e.getMessage();
            }
            GoDuration duration = new GoDuration(Long.parseLong(columns[3]));
            GoDuration multiple = new GoDuration(Long.parseLong(columns[4]));
            return List.of(
                    Long.toString(parsed),
                    quote(error),
                    columns[3],
                    columns[4],
                    quote(duration.string()),
                    Long.toString(duration.round(multiple).bits()),
                    Long.toString(duration.truncate(multiple).bits()),
                    bits(duration.seconds()),
                    bits(duration.minutes()),
                    bits(duration.hours()));
        });
    }

    private static String bits(double number) {
        return String.format(Locale.ROOT, "%016x", Double.doubleToRawLongBits(number));
    }
}
