/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.template.internal.go.GoDuration;
import dev.seatrial.template.internal.go.GoError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parses cron schedules as the API server does, with the errors of its parser (github.com/robfig/cron/v3, ParseStandard). */
final class CronSchedule {

    private static final Set<String> DESCRIPTORS =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");

    private static final Map<String, Integer> MONTHS =
            names(1, "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Map<String, Integer> DAYS = names(0, "sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private static final List<Range> FIELDS = List.of(
            new Range(0, 59, Map.of()),
            new Range(0, 23, Map.of()),
            new Range(1, 31, Map.of()),
            new Range(1, 12, MONTHS),
            new Range(0, 6, DAYS));

    private record Range(int least, int most, Map<String, Integer> names) {}

    /** An error of the parser. */
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message, null, false, false);
        }
    }

    private CronSchedule() {}

    /** Returns the error of parsing a schedule; empty if it is valid. */
    static Optional<String> fault(String schedule) {
        try {
            parse(schedule);
            return Optional.empty();
        } catch (Fault e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void parse(String given) throws Fault {
        String schedule = given;
        if (schedule.startsWith("TZ=") || schedule.startsWith("CRON_TZ=")) {
            int blank = schedule.indexOf(' ');
            schedule = blank < 0 ? "" : schedule.substring(blank).strip();
        }
        if (schedule.startsWith("@")) {
            descriptor(schedule);
            return;
        }
        List<String> fields = new ArrayList<>(List.of(schedule.strip().split("\\s+", -1)));
        fields.removeIf(String::isEmpty);
        if (fields.size() != FIELDS.size()) {
            throw new Fault(
                    "expected exactly 5 fields, found %d: [%s]".formatted(fields.size(), String.join(" ", fields)));
        }
        for (int i = 0; i < FIELDS.size(); i++) {
            for (String part : fields.get(i).split(",", -1)) {
                if (!part.isEmpty()) {
                    range(part, FIELDS.get(i));
                }
            }
        }
    }

    private static void descriptor(String schedule) throws Fault {
        if (schedule.startsWith("@every ")) {
            try {
                GoDuration.parse(schedule.substring("@every ".length()));
            } catch (GoError e) {
                throw new Fault("failed to parse duration %s: %s".formatted(schedule, e.getMessage()));
            }
        } else if (!DESCRIPTORS.contains(schedule)) {
            throw new Fault("unrecognized descriptor: " + schedule);
        }
    }

    private static void range(String text, Range range) throws Fault {
        String[] stepped = text.split("/", -1);
        String[] bounds = stepped[0].split("-", -1);
        int start;
        int end;
        if (bounds[0].equals("*") || bounds[0].equals("?")) {
            start = range.least();
            end = range.most();
        } else {
            start = number(bounds[0], range);
            if (bounds.length > 2) {
                throw new Fault("too many hyphens: " + text);
            }
            end = bounds.length == 2 ? number(bounds[1], range) : start;
        }
        if (stepped.length > 2) {
            throw new Fault("too many slashes: " + text);
        }
        if (stepped.length == 2) {
            if (integer(stepped[1]) == 0) {
                throw new Fault("step of range should be a positive number: " + text);
            }
            end = bounds.length == 1 && !text.startsWith("*") ? range.most() : end;
        }
        if (start < range.least()) {
            throw new Fault("beginning of range (%d) below minimum (%d): %s".formatted(start, range.least(), text));
        }
        if (end > range.most()) {
            throw new Fault("end of range (%d) above maximum (%d): %s".formatted(end, range.most(), text));
        }
        if (start > end) {
            throw new Fault("beginning of range (%d) beyond end of range (%d): %s".formatted(start, end, text));
        }
    }

    private static int number(String text, Range range) throws Fault {
        Integer named = range.names().get(text.toLowerCase(Locale.ROOT));
        return named == null ? integer(text) : named;
    }

    private static int integer(String text) throws Fault {
        try {
            int number = Integer.parseInt(text);
            if (number < 0) {
                throw new Fault("negative number (%d) not allowed: %s".formatted(number, text));
            }
            return number;
        } catch (NumberFormatException e) {
            throw new Fault(
                    "failed to parse int from %s: strconv.Atoi: parsing \"%s\": invalid syntax".formatted(text, text));
        }
    }

    private static Map<String, Integer> names(int first, String... names) {
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], first + i);
        }
        return Map.copyOf(map);
    }
}
