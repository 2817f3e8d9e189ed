/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a time by a layout, by the rules of {@code parse} in Go's {@code time/format.go}. */
final class TimeParser {

    private final String layout;
    private final String text;
    private final GoLocation defaultLocation;
    private final GoLocation local;

    private int at;
    private int year;
    private int month = -1;
    private int day = -1;
    private int yearDay = -1;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private boolean am;
    private boolean pm;
    private boolean utc;

    @Nullable
    private Integer offset;

    private String zoneName = "";

    /** Says that the text does not fit an element; the caller knows where it stood. */
    private static final class Mismatch extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Mismatch() {
            super(null, null, false, false);
        }
    }

    TimeParser(String layout, String text, GoLocation defaultLocation, GoLocation local) {
        this.layout = layout;
        this.text = text;
        this.defaultLocation = defaultLocation;
        this.local = local;
    }

    GoTime parse() {
        TimeLayout parsed = TimeLayout.of(layout);
        List<TimeLayout.Chunk> chunks = parsed.chunks();
        for (int i = 0; i < chunks.size(); i++) {
            TimeLayout.Chunk chunk = chunks.get(i);
            skip(chunk.prefix());
            int before = at;
            try {
                boolean fractionFollows = i + 1 < chunks.size() && isFraction(chunks.get(i + 1));
                element(chunk, fractionFollows);
            } catch (Mismatch e) {
                throw mismatch(chunk.text(), before);
            }
        }
        skip(parsed.rest());
        if (at < text.length()) {
            throw failure(": extra text: " + TimeNames.quote(rest()));
        }
        return build();
    }

    private static boolean isFraction(TimeLayout.Chunk chunk) {
        return chunk.element() == TimeElement.FRACTION || chunk.element() == TimeElement.SHORT_FRACTION;
    }

    private void element(TimeLayout.Chunk chunk, boolean fractionFollows) {
        switch (chunk.element()) {
            case YEAR -> {
                int value = integer(take(2));
                year = value >= 69 ? value + 1900 : value + 2000;
            }
            case LONG_YEAR -> {
                check(isDigit(at));
                year = integer(take(4));
            }
            case MONTH -> month = name(TimeNames.MONTHS, 3) + 1;
            case LONG_MONTH -> month = name(TimeNames.MONTHS, 0) + 1;
            case NUM_MONTH -> month = inRange(number(false), 1, 12, "month");
            case ZERO_MONTH -> month = inRange(number(true), 1, 12, "month");
            case WEEKDAY -> name(TimeNames.WEEKDAYS, 3);
            case LONG_WEEKDAY -> name(TimeNames.WEEKDAYS, 0);
            case DAY -> day = number(false);
            case UNDER_DAY -> {
                skipSpaces(1);
                day = number(false);
            }
            case ZERO_DAY -> day = number(true);
            case UNDER_YEAR_DAY -> {
                skipSpaces(2);
                yearDay = threeDigits(false);
            }
            case ZERO_YEAR_DAY -> yearDay = threeDigits(true);
            case HOUR -> hour = inRange(number(false), 0, 23, "hour");
            case HOUR_12 -> hour = inRange(number(false), 0, 12, "hour");
            case ZERO_HOUR_12 -> hour = inRange(number(true), 0, 12, "hour");
            case MINUTE -> minute = inRange(number(false), 0, 59, "minute");
            case ZERO_MINUTE -> minute = inRange(number(true), 0, 59, "minute");
            case SECOND, ZERO_SECOND -> second(chunk.element() == TimeElement.ZERO_SECOND, fractionFollows);
            case UPPER_PM -> half("AM", "PM");
            case LOWER_PM -> half("am", "pm");
            case OFFSET -> offset(chunk.text());
            case ZONE_NAME -> zoneName();
            case FRACTION -> {
                check(at + chunk.text().length() <= text.length());
                fraction(chunk.text().length());
            }
            case SHORT_FRACTION -> {
                if (isCommaOrPeriod(at) && isDigit(at + 1)) {
                    fraction(digitsEnd(at + 1) - at);
                }
            }
        }
    }

    private void second(boolean fixed, boolean fractionFollows) {
        second = inRange(number(fixed), 0, 59, "second");
        if (!fractionFollows && isCommaOrPeriod(at) && isDigit(at + 1)) {
            fraction(digitsEnd(at + 1) - at); // a fraction is taken even where the layout has none
        }
    }

    private void half(String before, String after) {
        String value = take(2);
        check(value.equals(before) || value.equals(after));
        am |= value.equals(before);
        pm |= value.equals(after);
    }

    private void offset(String form) {
        if (form.charAt(0) == 'Z' && at < text.length() && text.charAt(at) == 'Z') {
            at++;
            utc = true;
            return;
        }
        String value = take(form.length());
        for (int i = 0; i < form.length(); i++) {
            check(form.charAt(i) != ':' || value.charAt(i) == ':');
        }
        boolean colons = form.indexOf(':') >= 0;
        int hours = twoDigits(value, 1);
        int minutes = form.length() <= 3 ? 0 : hours < 0 ? -1 : twoDigits(value, colons ? 4 : 3);
        int seconds = form.length() < 7 ? 0 : minutes < 0 ? -1 : twoDigits(value, colons ? 7 : 5);
        // range errors win over bad digits and signs, and of several the last one counts, as in Go
        inRange(seconds, -1, 60, "time zone offset second");
        inRange(minutes, -1, 60, "time zone offset minute");
        inRange(hours, -1, 24, "time zone offset hour");
        check(hours >= 0 && minutes >= 0 && seconds >= 0);
        check(value.charAt(0) == '+' || value.charAt(0) == '-');
        int total = (hours * 60 + minutes) * 60 + seconds;
        offset = value.charAt(0) == '-' ? -total : total;
    }

    private void zoneName() {
        if (text.startsWith("UTC", at)) {
            at += 3;
            utc = true;
            return;
        }
        int length = TimeZoneText.length(rest());
        check(length > 0);
        zoneName = take(length);
    }

    private void fraction(int length) {
        check(isCommaOrPeriod(at));
        int digits = Math.min(length, 10) - 1;
        int value = integer(text.substring(at + 1, at + 1 + digits));
        if (value < 0) {
            throw failure(": fractional second out of range");
        }
        for (int i = digits; i < 9; i++) {
            value *= 10;
        }
        nano = value;
        at += length;
    }

    private GoTime build() {
        if (pm && hour < 12) {
            hour += 12;
        } else if (am && hour == 12) {
            hour = 0;
        }
        if (yearDay >= 0) {
            resolveYearDay();
        }
        month = Math.max(month, 1);
        day = day < 0 ? 1 : day;
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw failure(": day out of range");
        }
        LocalDateTime wall = LocalDateTime.of(year, month, day, hour, minute, second, nano);
        if (utc) {
            return GoTime.of(wall, GoLocation.UTC, local);
        }
        long unix = wall.toEpochSecond(ZoneOffset.UTC);
        if (offset != null && offset != -1) { // Go takes the offset -1 for none
            return withOffset(unix - offset, offset);
        }
        return zoneName.isEmpty() ? GoTime.of(wall, defaultLocation, local) : withZoneName(unix);
    }

    private GoTime withOffset(long unix, int seconds) {
        GoLocation.Zone zone = local.zone(unix);
        boolean isLocal =
                zone.offset() == seconds && (zoneName.isEmpty() || zone.name().equals(zoneName));
        return new GoTime(unix, nano, isLocal ? local : GoLocation.fixed(zoneName, seconds), local, null);
    }

    private GoTime withZoneName(long unix) {
        Integer known = local.offsetOf(zoneName, unix);
        if (known != null) {
            return new GoTime(unix - known, nano, local, local, null);
        }
        int hours = zoneName.length() > 3 && zoneName.startsWith("GMT") ? integer(zoneName.substring(3)) : 0;
        // Go keeps the wall clock time in UTC and only shows it with the offset
        return new GoTime(unix, nano, GoLocation.fixed(zoneName, hours * 3600), local, null);
    }

    private void resolveYearDay() {
        boolean leap = YearMonth.of(year, 1).isLeapYear();
        if (yearDay < 1 || yearDay > (leap ? 366 : 365)) {
            throw failure(": day-of-year out of range");
        }
        java.time.LocalDate date = java.time.LocalDate.ofYearDay(year, yearDay);
        if (month >= 0 && month != date.getMonthValue()) {
            throw failure(": day-of-year does not match month");
        }
        if (day >= 0 && day != date.getDayOfMonth()) {
            throw failure(": day-of-year does not match day");
        }
        month = date.getMonthValue();
        day = date.getDayOfMonth();
    }

    /** Skips literal text; runs of spaces match runs of spaces, and the end of the text. */
    private void skip(String prefix) {
        int i = 0;
        while (i < prefix.length()) {
            if (prefix.charAt(i) == ' ') {
                if (at < text.length() && text.charAt(at) != ' ') {
                    throw mismatch(prefix, at);
                }
                while (i < prefix.length() && prefix.charAt(i) == ' ') {
                    i++;
                }
                skipSpaces(Integer.MAX_VALUE);
            } else if (at < text.length() && text.charAt(at) == prefix.charAt(i)) {
                at++;
                i++;
            } else {
                throw mismatch(prefix, at);
            }
        }
    }

    private void skipSpaces(int most) {
        for (int i = 0; i < most && at < text.length() && text.charAt(at) == ' '; i++) {
            at++;
        }
    }

    private int name(List<String> names, int length) {
        for (int i = 0; i < names.size(); i++) {
            String name = length == 0 ? names.get(i) : names.get(i).substring(0, length);
            if (TimeZoneText.startsWithIgnoringAsciiCase(text, at, name)) {
                at += name.length();
                return i;
            }
        }
        throw new Mismatch();
    }

    private int number(boolean fixed) {
        check(isDigit(at) && (!fixed || isDigit(at + 1)));
        return integer(take(isDigit(at + 1) ? 2 : 1));
    }

    private int threeDigits(boolean fixed) {
        int length = Math.min(digitsEnd(at) - at, 3);
        check(length == 3 || (length > 0 && !fixed));
        return integer(take(length));
    }

    /** Returns the number that two digits make, -1 if they are none. */
    private static int twoDigits(String value, int from) {
        char tens = value.charAt(from);
        char ones = value.charAt(from + 1);
        boolean digits = tens >= '0' && tens <= '9' && ones >= '0' && ones <= '9';
        return digits ? (tens - '0') * 10 + ones - '0' : -1;
    }

    private String take(int length) {
        check(at + length <= text.length());
        at += length;
        return text.substring(at - length, at);
    }

    /** Reads digits with an optional sign, as Go's {@code atoi} does. */
    private static int integer(String digits) {
        int from = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
        int value = 0;
        for (int i = from; i < digits.length(); i++) {
            char c = digits.charAt(i);
            check(c >= '0' && c <= '9');
            value = value * 10 + c - '0';
        }
        return digits.startsWith("-") ? -value : value;
    }

    private int inRange(int value, int least, int most, String what) {
        if (value < least || value > most) {
            throw failure(": " + what + " out of range");
        }
        return value;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private int digitsEnd(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private boolean isCommaOrPeriod(int index) {
        return index < text.length() && (text.charAt(index) == '.' || text.charAt(index) == ',');
    }

    private String rest() {
        return text.substring(at);
    }

    private static void check(boolean fits) {
        if (!fits) {
            throw new Mismatch();
        }
    }

    private GoError failure(String reason) {
        return new GoError("parsing time " + TimeNames.quote(text) + reason);
    }

    private GoError mismatch(String element, int from) {
        return failure(" as " + TimeNames.quote(layout) + ": cannot parse " + TimeNames.quote(text.substring(from))
                + " as " + TimeNames.quote(element));
    }
}
