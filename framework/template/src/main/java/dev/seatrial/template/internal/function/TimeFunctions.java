/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionContext;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoDuration;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoLocation;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumberError;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoTime;
import dev.seatrial.template.internal.go.GoType;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Sprig's functions over times and durations ({@code date.go} of v3.3). The clock's zone is what Go calls Local. */
final class TimeFunctions {

    private static final String DATE_ONLY = "2006-01-02";
    private static final GoDuration SECOND = new GoDuration(1_000_000_000L);
    private static final GoSignature FORMAT = takes(STRING, ANY).returns(STRING);
    private static final GoSignature FORMAT_IN_ZONE = takes(STRING, ANY, STRING).returns(STRING);
    private static final GoSignature MODIFY = takes(STRING, GoTime.TYPE).returns(GoTime.TYPE);
    private static final GoSignature PARSE = takes(STRING, STRING).returns(GoTime.TYPE);
    private static final GoSignature TEXT = takes(ANY).returns(STRING);

    private TimeFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add("now", takes().returns(GoTime.TYPE), (context, a) -> GoTime.now(clock(context)))
                .add("ago", TEXT, (context, a) -> ago(context, a.any(0)))
                .add("date", FORMAT, (context, a) -> format(context, a.string(0), a.any(1), "Local"))
                .add("dateInZone", FORMAT_IN_ZONE, (context, a) -> format(context, a.string(0), a.any(1), a.string(2)))
                .alias("date_in_zone", "dateInZone")
                .add("htmlDate", TEXT, (context, a) -> format(context, DATE_ONLY, a.any(0), "Local"))
                .add(
                        "htmlDateInZone",
                        takes(ANY, STRING).returns(STRING),
                        (context, a) -> format(context, DATE_ONLY, a.any(0), a.string(1)))
                .add("dateModify", MODIFY, a -> modify(a.string(0), time(a.any(1))))
                .alias("date_modify", "dateModify")
                .add("mustDateModify", MODIFY, a -> time(a.any(1)).add(GoDuration.parse(a.string(0))))
                .alias("must_date_modify", "mustDateModify")
                .add("toDate", PARSE, (context, a) -> toDate(context, a.string(0), a.string(1)))
                .add("mustToDate", PARSE, (context, a) -> GoTime.parse(a.string(0), a.string(1), local(context)))
                .add(
                        "unixEpoch",
                        takes(GoTime.TYPE).returns(STRING),
                        a -> Long.toString(time(a.any(0)).unix()))
                .add("duration", TEXT, a -> duration(a.any(0)))
                .add("durationRound", TEXT, (context, a) -> durationRound(context, a.any(0)))
                .build();
    }

    private static Clock clock(FunctionContext context) {
        return context.service(Clock.class);
    }

    private static GoLocation local(FunctionContext context) {
        return GoLocation.local(clock(context).getZone());
    }

    private static GoTime time(@Nullable Object value) {
        return (GoTime) java.util.Objects.requireNonNull(value);
    }

    private static String format(FunctionContext context, String layout, @Nullable Object date, String zone) {
        GoLocation local = local(context);
        Long seconds = unixSeconds(date, true);
        GoTime time;
        if (date instanceof GoTime given) {
            time = given;
        } else {
            time = seconds == null ? GoTime.now(clock(context)) : GoTime.unix(seconds, local);
        }
        return time.in(zone(zone, local)).format(layout);
    }

    /** Returns the location of a name, UTC if there is none. */
    private static GoLocation zone(String name, GoLocation local) {
        try {
            return GoLocation.load(name, local);
        } catch (GoError e) {
            return GoLocation.UTC;
        }
    }

    /** Returns the value of the integer types that Sprig takes for Unix times; null for all else, which is now. */
    private static @Nullable Long unixSeconds(@Nullable Object date, boolean int32) {
        if (date instanceof Long seconds) {
            return seconds;
        }
        if (date instanceof GoNumber number) {
            GoType type = number.goType();
            return type.equals(GoType.INT64) || (int32 && type.equals(GoType.INT32)) ? number.bits() : null;
        }
        return null;
    }

    private static String ago(FunctionContext context, @Nullable Object date) {
        GoTime now = GoTime.now(clock(context));
        GoTime then = now;
        Long seconds = unixSeconds(date, false);
        if (date instanceof GoTime time) {
            then = time;
        } else if (seconds != null) {
            then = GoTime.unix(seconds, local(context));
        }
        return now.sub(then).round(SECOND).string();
    }

    private static GoTime modify(String duration, GoTime date) {
        try {
            return date.add(GoDuration.parse(duration));
        } catch (GoError e) {
            return date;
        }
    }

    private static GoTime toDate(FunctionContext context, String layout, String text) {
        try {
            return GoTime.parse(layout, text, local(context));
        } catch (GoError e) {
            return GoTime.zero();
        }
    }

    private static String duration(@Nullable Object seconds) {
        long n = 0;
        if (seconds instanceof String text) {
            try {
                n = GoNumbers.parseInt(text, 10, 64);
            } catch (GoNumberError e) {
                n = (Long) e.value(); // Go ignores the error and takes what comes with it
            }
        } else if (seconds instanceof GoNumber number && number.goType().equals(GoType.INT64)) {
            n = number.bits();
        }
        return new GoDuration(n * SECOND.bits()).string();
    }

    private static String durationRound(FunctionContext context, @Nullable Object value) {
        long nanos = 0;
        if (value instanceof String text) {
            try {
                nanos = GoDuration.parse(text).bits();
            } catch (GoError e) {
                nanos = 0;
            }
        } else if (value instanceof GoNumber number && number.goType().equals(GoType.INT64)) {
            nanos = number.bits();
        } else if (value instanceof GoTime time) {
            nanos = GoTime.now(clock(context)).sub(time).bits();
        }
        return DurationUnit.largest(nanos < 0 ? -nanos : nanos);
    }

    /** The units of {@code durationRound}, the largest first. */
    private enum DurationUnit {
        YEAR("y", 365 * 24 * 3600L),
        MONTH("mo", 30 * 24 * 3600L),
        DAY("d", 24 * 3600L),
        HOUR("h", 3600L),
        MINUTE("m", 60L),
        SECOND("s", 1L);

        private final String suffix;
        private final long nanos;

        DurationUnit(String suffix, long seconds) {
            this.suffix = suffix;
            this.nanos = seconds * 1_000_000_000L;
        }

        /** Returns the count of the largest unit that fits more than once; the magnitude is unsigned. */
        private static String largest(long magnitude) {
            for (DurationUnit unit : values()) {
                if (Long.compareUnsigned(magnitude, unit.nanos) > 0) {
                    return Long.divideUnsigned(magnitude, unit.nanos) + unit.suffix;
                }
            }
            return "0s";
        }
    }
}
