/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoLocation;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.GoTime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formats of dates, times and durations. */
final class TimeFormats {

    private TimeFormats() {}

    static @Nullable String date(String s) {
        try {
            GoTime.parse("2006-01-02", s, GoLocation.UTC);
            return null;
        } catch (GoError e) {
            return e.getMessage();
        }
    }

    /** Returns the bytes of a text as characters, since Go counts and cuts bytes. */
    private static String bytes(String text) {
        return GoStrings.isAscii(text) ? text : new String(GoStrings.bytes(text), StandardCharsets.ISO_8859_1);
    }

    static @Nullable String time(String text) {
        return timeOfBytes(bytes(text));
    }

    private static @Nullable String timeOfBytes(String s) {
        if (s.length() < 9) {
            return "less than 9 characters long";
        }
        if (s.charAt(2) != ':' || s.charAt(5) != ':') {
            return "missing colon in correct place";
        }
        List<Integer> clock = new ArrayList<>();
        String problem = numbers(s.substring(0, 8), clock, "hour/min/sec");
        if (problem != null) {
            return problem;
        }
        int hour = clock.get(0);
        int minute = clock.get(1);
        int second = clock.get(2);
        if (hour > 23 || minute > 59 || second > 60) {
            return "hour/min/sec out of range";
        }
        String rest = s.substring(8);
        if (rest.startsWith(".")) {
            String behind = rest.substring(1).replaceFirst("^[0-9]+", "");
            if (behind.length() == rest.length() - 1) {
                return "no digits in second fraction";
            }
            rest = behind;
        }
        int offset = 0;
        if (!rest.equalsIgnoreCase("z")) {
            if (rest.length() != 6) {
                return "offset must be 6 characters long";
            }
            if (rest.charAt(0) != '+' && rest.charAt(0) != '-') {
                return "offset must begin with plus/minus";
            }
            if (rest.charAt(3) != ':') {
                return "missing colon in offset in correct place";
            }
            List<Integer> zone = new ArrayList<>();
            problem = numbers(rest.substring(1), zone, "hour/min in offset");
            if (problem != null) {
                return problem;
            }
            int hours = zone.get(0);
            int minutes = zone.get(1);
            if (hours > 23 || minutes > 59) {
                return "hour/min in offset out of range";
            }
            offset = (rest.charAt(0) == '+' ? -1 : 1) * (hours * 60 + minutes);
        }
        // an offset that leads into the next day is not taken back
        int universal = hour * 60 + minute + offset;
        universal += universal < 0 ? 24 * 60 : 0;
        return second == 60 && universal != 23 * 60 + 59 ? "invalid leap second" : null;
    }

    /** Reads numbers between colons, of which Go takes a sign for a part. */
    private static @Nullable String numbers(String s, List<Integer> into, String what) {
        for (String number : s.split(":", -1)) {
            if (!number.matches("[-+]?[0-9]+")) {
                return "invalid " + what;
            }
            int value = Integer.parseInt(number);
            if (value < 0) {
                return "non-positive " + what;
            }
            into.add(value);
        }
        return null;
    }

    static @Nullable String dateTime(String text) {
        String s = bytes(text);
        if (s.length() < 20) {
            return "less than 20 characters long";
        }
        if (s.charAt(10) != 't' && s.charAt(10) != 'T') {
            return "11th character must be t or T";
        }
        String date = date(GoStrings.string(s.substring(0, 10).getBytes(StandardCharsets.ISO_8859_1)));
        if (date != null) {
            return "invalid date element: " + date;
        }
        String time = timeOfBytes(s.substring(11));
        return time == null ? null : "invalid time element: " + time;
    }

    static @Nullable String period(String s) {
        int slash = s.indexOf('/');
        if (slash < 0) {
            return "missing slash";
        }
        String start = s.substring(0, slash);
        String end = s.substring(slash + 1);
        boolean fromDuration = start.startsWith("P");
        String problem = fromDuration ? duration(start) : dateTime(start);
        if (problem != null) {
            return "invalid start " + (fromDuration ? "duration: " : "date-time: ") + problem;
        }
        boolean toDuration = !fromDuration && end.startsWith("P");
        problem = toDuration ? duration(end) : dateTime(end);
        return problem == null ? null : "invalid end " + (toDuration ? "duration: " : "date-time: ") + problem;
    }

    static @Nullable String duration(String text) {
        String s = bytes(text);
        if (!s.startsWith("P")) {
            return "must start with P";
        }
        if (s.length() == 1) {
            return "nothing after P";
        }
        if (s.endsWith("W")) {
            String weeks = s.substring(1, s.length() - 1);
            return weeks.isEmpty() ? "no number in week" : weeks.matches("[0-9]+") ? null : "invalid week";
        }
        String[] parts = s.substring(1).split("T", -1);
        String[] allUnits = {"YMD", "HMS"};
        for (int i = 0; i < parts.length; i++) {
            if (i != 0 && parts[i].isEmpty()) {
                return "no time elements";
            }
            if (i >= allUnits.length) {
                return "more than one T";
            }
            String problem = durationPart(parts[i], allUnits[i]);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable String durationPart(String part, String allUnits) {
        String units = allUnits;
        String rest = part;
        while (!rest.isEmpty()) {
            String behind = rest.replaceFirst("^[0-9]+", "");
            if (behind.length() == rest.length()) {
                return "missing number";
            }
            if (behind.isEmpty()) {
                return "missing unit";
            }
            char unit = behind.charAt(0);
            int index = units.indexOf(unit);
            if (index < 0) {
                return allUnits.indexOf(unit) >= 0
                        ? "unit " + GoQuote.quoteRune(unit) + " out of order"
                        : "invalid unit " + GoQuote.quoteRune(unit);
            }
            units = units.substring(index + 1);
            rest = behind.substring(1);
        }
        return null;
    }
}
