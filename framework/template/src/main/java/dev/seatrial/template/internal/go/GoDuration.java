/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Go {@code time.Duration}: an {@code int64} of nanoseconds with methods.
 *
 * @param bits the nanoseconds
 */
public record GoDuration(long bits) implements GoScalar {

    /** The Go type. */
    public static final GoType TYPE = GoType.simple("time.Duration", GoKind.INT64);

    private static final long MICROSECOND = 1_000L;
    private static final long MILLISECOND = 1_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private static final Map<String, BoundMethod.Definition<GoDuration>> METHODS = Map.ofEntries(
            BoundMethod.getter("String", GoType.STRING, GoDuration::string),
            BoundMethod.getter("Nanoseconds", GoType.INT64, d -> GoNumber.int64(d.bits)),
            BoundMethod.getter("Microseconds", GoType.INT64, d -> GoNumber.int64(d.microseconds())),
            BoundMethod.getter("Milliseconds", GoType.INT64, d -> GoNumber.int64(d.milliseconds())),
            BoundMethod.getter("Seconds", GoType.FLOAT64, GoDuration::seconds),
            BoundMethod.getter("Minutes", GoType.FLOAT64, GoDuration::minutes),
            BoundMethod.getter("Hours", GoType.FLOAT64, GoDuration::hours),
            BoundMethod.getter("Abs", TYPE, GoDuration::abs),
            BoundMethod.unary("Round", TYPE, TYPE, (d, other) -> d.round(of(other))),
            BoundMethod.unary("Truncate", TYPE, TYPE, (d, other) -> d.truncate(of(other))));

    /**
     * Parses a text such as {@code 1h15m30.918s}, as {@code time.ParseDuration} does.
     *
     * @throws GoError with Go's text
     */
    public static GoDuration parse(String text) {
        return new GoDuration(new DurationParser(text).parse());
    }

    /** Returns an integer argument of whatever type, which the evaluator has checked, as a duration. */
    static GoDuration of(@Nullable Object integer) {
        return new GoDuration(GoNumbers.bits(java.util.Objects.requireNonNull(integer)));
    }

    @Override
    public GoType goType() {
        return TYPE;
    }

    @Override
    public @Nullable GoMember member(String name) {
        return BoundMethod.member(METHODS, this, name);
    }

    /** Returns the microseconds, cut off. */
    public long microseconds() {
        return bits / MICROSECOND;
    }

    /** Returns the milliseconds, cut off. */
    public long milliseconds() {
        return bits / MILLISECOND;
    }

    /** Returns the seconds with their fraction. */
    public double seconds() {
        long whole = bits / SECOND;
        return whole + bits % SECOND / 1e9;
    }

    /** Returns the minutes with their fraction. */
    public double minutes() {
        long whole = bits / MINUTE;
        return whole + bits % MINUTE / 60e9;
    }

    /** Returns the hours with their fraction. */
    public double hours() {
        long whole = bits / HOUR;
        return whole + bits % HOUR / 3600e9;
    }

    /** Returns the magnitude; that of the least duration is the greatest. */
    public GoDuration abs() {
        return new GoDuration(bits == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(bits));
    }

    /** Rounds toward zero to a multiple; unchanged if that is not positive. */
    public GoDuration truncate(GoDuration multiple) {
        return multiple.bits <= 0 ? this : new GoDuration(bits - bits % multiple.bits);
    }

    /** Rounds to the nearest multiple, halves away from zero; unchanged if that is not positive. */
    public GoDuration round(GoDuration multiple) {
        long m = multiple.bits;
        if (m <= 0) {
            return this;
        }
        long rest = Math.abs(bits % m);
        boolean down = Long.compareUnsigned(rest + rest, m) < 0;
        if (bits < 0) {
            long rounded = down ? bits + rest : bits - m + rest;
            return new GoDuration(down || rounded < bits ? rounded : Long.MIN_VALUE);
        }
        long rounded = down ? bits - rest : bits + m - rest;
        return new GoDuration(down || rounded > bits ? rounded : Long.MAX_VALUE);
    }

    /** Returns Go's text, such as {@code 1h15m30.918s}. */
    @Override
    public String string() {
        if (bits == 0) {
            return "0s";
        }
        long magnitude = Math.abs(bits); // of the least duration: its bits, which are read as unsigned
        String text;
        if (Long.compareUnsigned(magnitude, MICROSECOND) < 0) {
            text = magnitude + "ns";
        } else if (Long.compareUnsigned(magnitude, MILLISECOND) < 0) {
            text = decimal(magnitude, MICROSECOND) + "µs";
        } else if (Long.compareUnsigned(magnitude, SECOND) < 0) {
            text = decimal(magnitude, MILLISECOND) + "ms";
        } else {
            long minutes = Long.divideUnsigned(magnitude, MINUTE);
            text = decimal(Long.remainderUnsigned(magnitude, MINUTE), SECOND) + "s";
            text = minutes == 0 ? text : minutes % 60 + "m" + text;
            text = minutes < 60 ? text : minutes / 60 + "h" + text;
        }
        return bits < 0 ? "-" + text : text;
    }

    private static String decimal(long value, long unit) {
        String fraction = Long.toString(unit + value % unit).substring(1);
        int end = fraction.length();
        while (end > 0 && fraction.charAt(end - 1) == '0') {
            end--;
        }
        return value / unit + (end == 0 ? "" : "." + fraction.substring(0, end));
    }

    @Override
    public String toString() {
        return string();
    }
}
