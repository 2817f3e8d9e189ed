/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.List;

/** Go's English names of months and weekdays. */
final class TimeNames {

    static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    static final List<String> WEEKDAYS =
            List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

    private TimeNames() {}

    /** Returns the name of a month, 1 for January. */
    static String month(int month) {
        return MONTHS.get(month - 1);
    }

    /** Returns the name of a weekday, 0 for Sunday. */
    static String weekday(int weekday) {
        return WEEKDAYS.get(weekday);
    }

    /** Quotes as package {@code time} does, which writes all that is not ASCII as bytes. */
    static String quote(String s) {
        StringBuilder out = new StringBuilder(s.length() + 2).append('"');
        for (byte b : GoStrings.bytes(s)) {
            if (b < ' ') {
                out.append("\\x")
                        .append(Character.forDigit((b >> 4) & 0xf, 16))
                        .append(Character.forDigit(b & 0xf, 16));
            } else {
                out.append(b == '"' || b == '\\' ? "\\" : "").append((char) b);
            }
        }
        return out.append('"').toString();
    }
}
