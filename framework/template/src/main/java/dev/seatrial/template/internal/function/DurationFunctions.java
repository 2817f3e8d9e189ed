/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.FLOAT64;
import static dev.seatrial.template.internal.go.GoType.INT64;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoDuration;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Helm's duration functions, which came after 4.2 ({@code pkg/engine/funcs.go} of its main branch). */
final class DurationFunctions {

    private static final long SECOND = 1_000_000_000L;
    private static final long MAX_SECONDS = Long.MAX_VALUE / SECOND;
    private static final double MAX_SECONDS_FLOAT = 0x1p63 / 1e9;
    private static final GoDuration ZERO = new GoDuration(0);
    private static final GoSignature TO_FLOAT = takes(ANY).returns(FLOAT64);
    private static final GoSignature TO_INTEGER = takes(ANY).returns(INT64);
    private static final GoSignature TO_MULTIPLE = takes(ANY, ANY).returns(GoDuration.TYPE);

    private DurationFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add("mustToDuration", takes(ANY).returns(GoDuration.TYPE), a -> toDuration(a.any(0)))
                .add("durationSeconds", TO_FLOAT, a -> orZero(a.any(0)).seconds())
                .add("durationMinutes", TO_FLOAT, a -> orZero(a.any(0)).minutes())
                .add("durationHours", TO_FLOAT, a -> orZero(a.any(0)).hours())
                .add("durationDays", TO_FLOAT, a -> orZero(a.any(0)).hours() / 24)
                .add("durationWeeks", TO_FLOAT, a -> orZero(a.any(0)).hours() / 24 / 7)
                .add(
                        "durationMilliseconds",
                        TO_INTEGER,
                        a -> int64(orZero(a.any(0)).milliseconds()))
                .add(
                        "durationMicroseconds",
                        TO_INTEGER,
                        a -> int64(orZero(a.any(0)).microseconds()))
                .add(
                        "durationNanoseconds",
                        TO_INTEGER,
                        a -> int64(orZero(a.any(0)).bits()))
                .add("durationRoundTo", TO_MULTIPLE, a -> toMultiple(a.any(0), a.any(1), GoDuration::round))
                .add("durationTruncateTo", TO_MULTIPLE, a -> toMultiple(a.any(0), a.any(1), GoDuration::truncate))
                .build();
    }

    private static GoNumber int64(long value) {
        return GoNumber.int64(value);
    }

    private static GoDuration orZero(@Nullable Object value) {
        try {
            return toDuration(value);
        } catch (GoError e) {
            return ZERO;
        }
    }

    /** Rounds a duration some way; where the multiple is none, the duration stays as it is. */
    private static GoDuration toMultiple(
            @Nullable Object value, @Nullable Object multiple, java.util.function.BinaryOperator<GoDuration> rounding) {
        try {
            GoDuration duration = toDuration(value);
            return rounding.apply(duration, orZero(multiple)); // by Go's rounding, 0 leaves it as it is too
        } catch (GoError e) {
            return ZERO;
        }
    }

    private static GoDuration toDuration(@Nullable Object value) {
        if (value == null) {
            throw new GoError("invalid duration");
        }
        if (value instanceof GoDuration duration) {
            return duration;
        }
        if (value instanceof String text) {
            return parse(text);
        }
        if (GoNumbers.isInteger(value)) {
            return ofSeconds(GoNumbers.bits(value), GoNumbers.isUnsigned(value));
        }
        if (GoNumbers.isFloat(value)) {
            return ofSeconds(GoNumbers.floating(value));
        }
        throw new GoError("unsupported duration type " + GoType.of(value));
    }

    private static GoDuration parse(String text) {
        String trimmed = trimSpace(text);
        if (trimmed.isEmpty()) {
            throw new GoError("empty duration");
        }
        GoDuration duration = orNull(trimmed, GoDuration::parse);
        if (duration != null) {
            return duration;
        }
        Double seconds = orNull(trimmed, t -> GoNumbers.parseFloat(t, 64));
        if (seconds == null) {
            throw new GoError("could not parse duration " + GoQuote.quote(text));
        }
        return ofSeconds(seconds);
    }

    private static String trimSpace(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Runes.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Runes.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static <T> @Nullable T orNull(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (GoError e) {
            return null;
        }
    }

    private static GoDuration ofSeconds(long seconds, boolean unsigned) {
        boolean overflow = unsigned
                ? Long.compareUnsigned(seconds, MAX_SECONDS) > 0
                : seconds > MAX_SECONDS || seconds < -MAX_SECONDS;
        if (overflow) {
            throw new GoError("duration seconds overflow: "
                    + (unsigned ? Long.toUnsignedString(seconds) : Long.toString(seconds)));
        }
        return new GoDuration(seconds * SECOND);
    }

    private static GoDuration ofSeconds(double seconds) {
        if (Double.isNaN(seconds) || Double.isInfinite(seconds)) {
            throw new GoError("invalid duration seconds: " + GoFormat.print(seconds));
        }
        if (Math.abs(seconds) > MAX_SECONDS_FLOAT) {
            throw new GoError("duration seconds overflow: " + GoFormat.print(seconds));
        }
        return new GoDuration((long) (seconds * 1e9));
    }
}
