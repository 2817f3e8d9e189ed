/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads durations by the rules of {@code time.ParseDuration}. */
final class DurationParser {

    private static final Map<String, Long> UNITS = Map.of(
            "ns",
            1L,
            "us",
            1_000L,
            "\u00B5s",
            1_000L,
            "\u03BCs",
            1_000L,
            "ms",
            1_000_000L,
            "s",
            1_000_000_000L,
            "m",
            60_000_000_000L,
            "h",
            3_600_000_000_000L);

    private final String text;
    private int at;

    /** The digits after the point, as an integer, and what to divide it by. */
    private long fraction;

    private double scale;

    DurationParser(String text) {
        this.text = text;
    }

    long parse() {
        boolean negative = text.startsWith("-");
        if (negative || text.startsWith("+")) {
            at++;
        }
        if (text.substring(at).equals("0")) {
            return 0;
        }
        if (at == text.length()) {
            throw invalid();
        }
        long total = 0;
        while (at < text.length()) {
            total += term();
            if (Long.compareUnsigned(total, Long.MIN_VALUE) > 0) {
                throw invalid();
            }
        }
        if (!negative && total < 0) {
            throw invalid();
        }
        return negative ? -total : total;
    }

    /** Reads one number with its unit, as an unsigned count of nanoseconds. */
    private long term() {
        int start = at;
        if (!isDigit() && text.charAt(at) != '.') {
            throw invalid();
        }
        long whole = leadingInteger();
        boolean digits = at > start;
        fraction = 0;
        scale = 1;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            int before = at;
            leadingFraction();
            digits |= at > before;
        }
        if (!digits) {
            throw invalid();
        }
        long unit = unit();
        if (Long.compareUnsigned(whole, Long.divideUnsigned(Long.MIN_VALUE, unit)) > 0) {
            throw invalid();
        }
        long value = whole * unit;
        if (fraction != 0) {
            value += (long) (unsignedToDouble(fraction) * (unit / scale));
            if (Long.compareUnsigned(value, Long.MIN_VALUE) > 0) {
                throw invalid();
            }
        }
        return value;
    }

    private long leadingInteger() {
        long value = 0;
        for (; isDigit(); at++) {
            if (Long.compareUnsigned(value, Long.divideUnsigned(Long.MIN_VALUE, 10)) > 0) {
                throw invalid();
            }
            value = value * 10 + text.charAt(at) - '0';
            if (Long.compareUnsigned(value, Long.MIN_VALUE) > 0) {
                throw invalid();
            }
        }
        return value;
    }

    private void leadingFraction() {
        boolean overflow = false;
        for (; isDigit(); at++) {
            if (overflow || fraction > Long.MAX_VALUE / 10) {
                overflow = true;
                continue;
            }
            long next = fraction * 10 + text.charAt(at) - '0';
            if (Long.compareUnsigned(next, Long.MIN_VALUE) > 0) {
                overflow = true;
                continue;
            }
            fraction = next;
            scale *= 10;
        }
    }

    private long unit() {
        int start = at;
        while (at < text.length() && !isDigit() && text.charAt(at) != '.') {
            at++;
        }
        if (at == start) {
            throw new GoError("time: missing unit in duration " + TimeNames.quote(text));
        }
        String name = text.substring(start, at);
        @Nullable Long unit = UNITS.get(name);
        if (unit == null) {
            throw new GoError("time: unknown unit " + TimeNames.quote(name) + " in duration " + TimeNames.quote(text));
        }
        return unit;
    }

    private boolean isDigit() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static double unsignedToDouble(long value) {
        return value >= 0 ? value : 0x1p63; // no more than 1<<63 gets here
    }

    private GoError invalid() {
        return new GoError("time: invalid duration " + TimeNames.quote(text));
    }
}
