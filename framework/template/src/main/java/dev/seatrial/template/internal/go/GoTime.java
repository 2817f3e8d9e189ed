/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Go {@code time.Time}: an instant with nanoseconds and the location it is shown in. Immutable. */
public final class GoTime implements GoObject {

    /** The Go type. */
    public static final GoType TYPE = GoType.simple("time.Time", GoKind.STRUCT);

    /** The layout of {@code time.RFC3339Nano}, which JSON and YAML use. */
    public static final String RFC3339_NANO = "2006-01-02T15:04:05.999999999Z07:00";

    private static final long ZERO_SECOND = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long NANOS = 1_000_000_000L;

    /** From when Go counts the seconds of a time with a monotonic reading. */
    private static final long FIRST_MONOTONIC_SECOND =
            LocalDateTime.of(1885, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private final long second;
    private final int nano;
    private final GoLocation location;
    private final GoLocation local;
    private final @Nullable Long monotonic;

    GoTime(long second, int nano, GoLocation location, GoLocation local, @Nullable Long monotonic) {
        this.second = second;
        this.nano = nano;
        this.location = location;
        this.local = local;
        this.monotonic = monotonic;
    }

    /** Returns the zero time, in UTC. */
    public static GoTime zero() {
        return new GoTime(ZERO_SECOND, 0, GoLocation.UTC, GoLocation.UTC, null);
    }

    /**
     * Returns the current time in the clock's zone, as {@code time.Now} does. Like Go's it has a monotonic reading, which
     * {@code String} shows: here always one nanosecond, so that equal clocks give equal texts.
     */
    public static GoTime now(Clock clock) {
        Instant instant = clock.instant();
        GoLocation local = GoLocation.local(clock.getZone());
        return new GoTime(instant.getEpochSecond(), instant.getNano(), local, local, 1L);
    }

    /** Returns the time of a Unix time in the given local location, as {@code time.Unix} does. */
    public static GoTime unix(long seconds, GoLocation local) {
        return new GoTime(seconds, 0, local, local, null);
    }

    /**
     * Parses a text by a layout, as {@code time.ParseInLocation} does with the local location.
     *
     * @throws GoError with Go's text
     */
    public static GoTime parse(String layout, String text, GoLocation local) {
        return new TimeParser(layout, text, local, local).parse();
    }

    static GoTime of(LocalDateTime wall, GoLocation location, GoLocation local) {
        long second = wall.toEpochSecond(ZoneOffset.UTC) - location.offsetOf(wall);
        return new GoTime(second, wall.get(ChronoField.NANO_OF_SECOND), location, local, null);
    }

    /** Returns the text by a layout, as {@code Time.Format} does. */
    public String format(String layout) {
        return new TimeFormat(wall(), zone()).format(layout);
    }

    /** Returns the seconds since 1970. */
    public long unix() {
        return second;
    }

    /** Returns the nanosecond within the second. */
    public int nanosecond() {
        return nano;
    }

    /** Returns the same instant shown in another location. */
    public GoTime in(GoLocation other) {
        return new GoTime(second, nano, other, local, null);
    }

    /** Returns the same instant shown in the local location. */
    public GoTime local() {
        return in(local);
    }

    /** Returns where the time is shown. */
    public GoLocation location() {
        return location;
    }

    /** Returns the time that much later. */
    public GoTime add(GoDuration duration) {
        long total = nano + duration.bits() % NANOS;
        long seconds = second + duration.bits() / NANOS + Math.floorDiv(total, NANOS);
        Long reading = monotonic == null ? null : Long.valueOf(monotonic + duration.bits());
        return new GoTime(seconds, (int) Math.floorMod(total, NANOS), location, local, reading);
    }

    /** Returns the time between another and this one, the greatest or least duration if it does not fit. */
    public GoDuration sub(GoTime other) {
        java.math.BigInteger exact = java.math.BigInteger.valueOf(second)
                .subtract(java.math.BigInteger.valueOf(other.second))
                .multiply(java.math.BigInteger.valueOf(NANOS))
                .add(java.math.BigInteger.valueOf((long) nano - other.nano));
        if (exact.bitLength() > 63) {
            return new GoDuration(exact.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
        return new GoDuration(exact.longValue());
    }

    GoTime addDate(long years, long months, long days) {
        LocalDateTime wall = wall();
        long month = wall.getMonthValue() - 1 + months;
        LocalDateTime moved = wall.withDayOfMonth(1)
                .withMonth(1)
                .plusYears(years + Math.floorDiv(month, 12L))
                .plusMonths(Math.floorMod(month, 12L))
                .plusDays(wall.getDayOfMonth() - 1 + days);
        return of(moved, location, local);
    }

    /** Rounds down to a multiple of a duration since the zero time; only strips the monotonic reading if not positive. */
    GoTime truncate(GoDuration multiple) {
        GoTime stripped = in(location);
        return multiple.bits() <= 0 ? stripped : stripped.add(new GoDuration(-remainder(multiple.bits())));
    }

    /** Rounds to the nearest multiple of a duration since the zero time, halves up. */
    GoTime round(GoDuration multiple) {
        GoTime stripped = in(location);
        long m = multiple.bits();
        if (m <= 0) {
            return stripped;
        }
        long rest = remainder(m);
        return stripped.add(new GoDuration(Long.compareUnsigned(rest + rest, m) < 0 ? -rest : m - rest));
    }

    private long remainder(long multiple) {
        return java.math.BigInteger.valueOf(second - ZERO_SECOND)
                .multiply(java.math.BigInteger.valueOf(NANOS))
                .add(java.math.BigInteger.valueOf(nano))
                .mod(java.math.BigInteger.valueOf(multiple))
                .longValue();
    }

    int compare(GoTime other) {
        int bySecond = Long.compare(second, other.second);
        return bySecond != 0 ? bySecond : Integer.compare(nano, other.nano);
    }

    boolean isZero() {
        return second == ZERO_SECOND && nano == 0;
    }

    LocalDateTime wall() {
        return LocalDateTime.ofEpochSecond(second + zone().offset(), nano, ZoneOffset.UTC);
    }

    GoLocation.Zone zone() {
        return location.zone(second);
    }

    @Override
    public GoType goType() {
        return TYPE;
    }

    @Override
    public @Nullable GoMember member(String name) {
        return BoundMethod.member(TimeMethods.TABLE, this, name);
    }

    @Override
    public String string() {
        String text = format("2006-01-02 15:04:05.999999999 -0700 MST");
        if (monotonic == null) {
            return text;
        }
        long magnitude = Math.abs(monotonic);
        String fraction = Long.toString(NANOS + magnitude % NANOS).substring(1);
        return text + " m=" + (monotonic < 0 ? '-' : '+') + magnitude / NANOS + "." + fraction;
    }

    /** Returns what {@code fmt} shows under verbs for which it does not call {@code String}. */
    @Override
    public List<GoStruct.Field> fields() {
        long wall = nano;
        long ext = second - ZERO_SECOND;
        if (monotonic != null) {
            wall |= Long.MIN_VALUE | (second - FIRST_MONOTONIC_SECOND) << 30;
            ext = monotonic;
        }
        boolean utc = location == GoLocation.UTC;
        return List.of(
                GoStruct.Field.of("wall", GoNumber.uint64(wall)),
                GoStruct.Field.of("ext", GoNumber.int64(ext)),
                GoStruct.Field.of("loc", utc ? new NilPointer(GoLocation.TYPE) : location));
    }

    @Override
    public String marshalText() {
        return format(RFC3339_NANO);
    }

    @Override
    public String goString() {
        LocalDateTime wall = wall();
        String zone = location == GoLocation.UTC
                ? "time.UTC"
                : location.isLocal() ? "time.Local" : "time.Location(" + TimeNames.quote(location.name()) + ")";
        return "time.Date(" + wall.getYear() + ", time." + TimeNames.month(wall.getMonthValue()) + ", "
                + wall.getDayOfMonth() + ", " + wall.getHour() + ", " + wall.getMinute() + ", " + wall.getSecond()
                + ", " + nano + ", " + zone + ")";
    }

    /** Compares as Go's {@code ==}: the instant, the location and the monotonic reading. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GoTime time
                && second == time.second
                && nano == time.nano
                && location.name().equals(time.location.name())
                && Objects.equals(monotonic, time.monotonic);
    }

    @Override
    public int hashCode() {
        return Objects.hash(second, nano);
    }

    @Override
    public String toString() {
        return string();
    }
}
