/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import static dev.seatrial.template.internal.go.BoundMethod.getter;
import static dev.seatrial.template.internal.go.BoundMethod.method;
import static dev.seatrial.template.internal.go.BoundMethod.several;
import static dev.seatrial.template.internal.go.BoundMethod.unary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The methods of {@code time.Time} that a template can call: those with one result. */
final class TimeMethods {

    private static final GoType MONTH = GoType.simple("time.Month", GoKind.INT);
    private static final GoType WEEKDAY = GoType.simple("time.Weekday", GoKind.INT);
    private static final GoType LOCATION = GoLocation.UTC.goType();

    static final Map<String, BoundMethod.Definition<GoTime>> TABLE = Map.ofEntries(
            getter("Year", GoType.INT, t -> (long) t.wall().getYear()),
            getter("Month", MONTH, t -> NamedInteger.month(t.wall().getMonthValue())),
            getter("Day", GoType.INT, t -> (long) t.wall().getDayOfMonth()),
            getter(
                    "Weekday",
                    WEEKDAY,
                    t -> NamedInteger.weekday(t.wall().getDayOfWeek().getValue() % 7)),
            getter("Hour", GoType.INT, t -> (long) t.wall().getHour()),
            getter("Minute", GoType.INT, t -> (long) t.wall().getMinute()),
            getter("Second", GoType.INT, t -> (long) t.wall().getSecond()),
            getter("Nanosecond", GoType.INT, t -> (long) t.nanosecond()),
            getter("YearDay", GoType.INT, t -> (long) t.wall().getDayOfYear()),
            getter("Unix", GoType.INT64, t -> GoNumber.int64(t.unix())),
            getter("UnixMilli", GoType.INT64, t -> GoNumber.int64(t.unix() * 1000 + t.nanosecond() / 1_000_000)),
            getter("UnixMicro", GoType.INT64, t -> GoNumber.int64(t.unix() * 1_000_000 + t.nanosecond() / 1000)),
            getter("UnixNano", GoType.INT64, t -> GoNumber.int64(t.unix() * 1_000_000_000 + t.nanosecond())),
            getter("UTC", GoTime.TYPE, t -> t.in(GoLocation.UTC)),
            getter("Local", GoTime.TYPE, GoTime::local),
            getter("Location", LOCATION, GoTime::location),
            getter("IsZero", GoType.BOOL, GoTime::isZero),
            getter("IsDST", GoType.BOOL, t -> t.zone().daylight()),
            getter("String", GoType.STRING, GoTime::string),
            getter("GoString", GoType.STRING, GoTime::goString),
            getter("MarshalText", GoType.BYTES, t -> bytes(t.format(GoTime.RFC3339_NANO))),
            getter("MarshalJSON", GoType.BYTES, t -> bytes('"' + t.format(GoTime.RFC3339_NANO) + '"')),
            several("Date", GoType.INT, NamedInteger.MONTH, GoType.INT),
            several("Clock", GoType.INT, GoType.INT, GoType.INT),
            several("ISOWeek", GoType.INT, GoType.INT),
            several("Zone", GoType.STRING, GoType.INT),
            several("ZoneBounds", GoTime.TYPE, GoTime.TYPE),
            unary(
                    "Format",
                    GoType.STRING,
                    GoType.STRING,
                    (t, layout) -> t.format((String) Objects.requireNonNull(layout))),
            unary("In", LOCATION, GoTime.TYPE, TimeMethods::in),
            unary("Add", GoDuration.TYPE, GoTime.TYPE, (t, d) -> t.add(GoDuration.of(d))),
            unary("Truncate", GoDuration.TYPE, GoTime.TYPE, (t, d) -> t.truncate(GoDuration.of(d))),
            unary("Round", GoDuration.TYPE, GoTime.TYPE, (t, d) -> t.round(GoDuration.of(d))),
            unary("Sub", GoTime.TYPE, GoDuration.TYPE, (t, other) -> t.sub(time(other))),
            unary("Before", GoTime.TYPE, GoType.BOOL, (t, other) -> t.compare(time(other)) < 0),
            unary("After", GoTime.TYPE, GoType.BOOL, (t, other) -> t.compare(time(other)) > 0),
            unary("Equal", GoTime.TYPE, GoType.BOOL, (t, other) -> t.compare(time(other)) == 0),
            unary("Compare", GoTime.TYPE, GoType.INT, (t, other) -> (long) t.compare(time(other))),
            method("AddDate", List.of(GoType.INT, GoType.INT, GoType.INT), GoTime.TYPE, TimeMethods::addDate));

    private TimeMethods() {}

    private static GoTime time(@Nullable Object value) {
        return (GoTime) Objects.requireNonNull(value);
    }

    private static GoTime in(GoTime time, @Nullable Object location) {
        if (location == null) {
            throw new GoError("time: missing Location in call to Time.In");
        }
        return time.in((GoLocation) location);
    }

    private static GoTime addDate(GoTime time, @Nullable Object[] arguments) {
        return time.addDate(integer(arguments[0]), integer(arguments[1]), integer(arguments[2]));
    }

    private static long integer(@Nullable Object value) {
        return GoNumbers.bits(Objects.requireNonNull(value));
    }

    private static GoSlice bytes(String text) {
        return GoSlice.ofBytes(GoStrings.bytes(text));
    }
}
