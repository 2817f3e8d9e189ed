/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;

/** Writes a time by a layout. */
final class TimeFormat {

    private final StringBuilder out = new StringBuilder(40);
    private final LocalDateTime local;
    private final GoLocation.Zone zone;

    TimeFormat(LocalDateTime local, GoLocation.Zone zone) {
        this.local = local;
        this.zone = zone;
    }

    String format(String layout) {
        TimeLayout parsed = TimeLayout.of(layout);
        for (TimeLayout.Chunk chunk : parsed.chunks()) {
            out.append(chunk.prefix());
            element(chunk);
        }
        return out.append(parsed.rest()).toString();
    }

    private void element(TimeLayout.Chunk chunk) {
        int hour = local.getHour();
        int hour12 = hour % 12 == 0 ? 12 : hour % 12;
        switch (chunk.element()) {
            case YEAR -> padded(Math.abs(local.getYear()) % 100, 2, '0');
            case LONG_YEAR -> padded(local.getYear(), 4, '0');
            case LONG_MONTH -> out.append(TimeNames.month(local.getMonthValue()));
            case MONTH -> out.append(TimeNames.month(local.getMonthValue()), 0, 3);
            case NUM_MONTH -> out.append(local.getMonthValue());
            case ZERO_MONTH -> padded(local.getMonthValue(), 2, '0');
            case LONG_WEEKDAY -> out.append(TimeNames.weekday(weekday()));
            case WEEKDAY -> out.append(TimeNames.weekday(weekday()), 0, 3);
            case DAY -> out.append(local.getDayOfMonth());
            case UNDER_DAY -> padded(local.getDayOfMonth(), 2, ' ');
            case ZERO_DAY -> padded(local.getDayOfMonth(), 2, '0');
            case UNDER_YEAR_DAY -> padded(local.getDayOfYear(), 3, ' ');
            case ZERO_YEAR_DAY -> padded(local.getDayOfYear(), 3, '0');
            case HOUR -> padded(hour, 2, '0');
            case HOUR_12 -> out.append(hour12);
            case ZERO_HOUR_12 -> padded(hour12, 2, '0');
            case MINUTE -> out.append(local.getMinute());
            case ZERO_MINUTE -> padded(local.getMinute(), 2, '0');
            case SECOND -> out.append(local.getSecond());
            case ZERO_SECOND -> padded(local.getSecond(), 2, '0');
            case UPPER_PM -> out.append(hour >= 12 ? "PM" : "AM");
            case LOWER_PM -> out.append(hour >= 12 ? "pm" : "am");
            case ZONE_NAME -> zoneName();
            case OFFSET -> offset(chunk.text());
            case FRACTION -> fraction(chunk.text());
            case SHORT_FRACTION -> shortFraction(chunk.text());
        }
    }

    private int weekday() {
        return local.getDayOfWeek().getValue() % 7;
    }

    private void zoneName() {
        if (zone.name().isEmpty()) {
            offset("-0700");
        } else {
            out.append(zone.name());
        }
    }

    private void offset(String text) {
        int offset = zone.offset();
        if (offset == 0 && text.charAt(0) == 'Z') {
            out.append('Z');
            return;
        }
        int minutes = offset / 60;
        int magnitude = minutes < 0 ? -offset : offset; // Go drops the sign of an offset below a minute, and so do we
        boolean colons = text.indexOf(':') >= 0;
        out.append(minutes < 0 ? '-' : '+');
        padded(Math.abs(minutes) / 60, 2, '0');
        if (text.length() > 3) {
            out.append(colons ? ":" : "");
            padded(Math.abs(minutes) % 60, 2, '0');
        }
        if (text.length() >= 7) {
            out.append(colons ? ":" : "");
            padded(magnitude % 60, 2, '0');
        }
    }

    private void fraction(String text) {
        out.append(text.charAt(0)).append(digits(), 0, Math.min(text.length() - 1, 9));
    }

    private void shortFraction(String text) {
        String digits = digits().substring(0, Math.min(text.length() - 1, 9));
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        if (end > 0) {
            out.append(text.charAt(0)).append(digits, 0, end);
        }
    }

    private String digits() {
        return Integer.toString(1_000_000_000 + local.get(ChronoField.NANO_OF_SECOND))
                .substring(1);
    }

    private void padded(int value, int width, char fill) {
        String digits = Integer.toString(Math.abs(value));
        out.append(value < 0 ? "-" : "");
        for (int i = digits.length(); i < width; i++) {
            out.append(fill);
        }
        out.append(digits);
    }
}
