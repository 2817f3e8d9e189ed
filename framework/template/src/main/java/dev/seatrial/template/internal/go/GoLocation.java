/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Go {@code *time.Location}: a name and the rules behind it. Rules come from the Java runtime, abbreviations from a
 * table of our own, since Java has other ones than the tz database.
 */
public final class GoLocation implements GoObject {

    /** Coordinated Universal Time. */
    public static final GoLocation UTC = fixed("UTC", 0);

    static final GoType TYPE = GoType.pointer(GoType.simple("time.Location", GoKind.STRUCT));
    private static final GoType ZONE = GoType.simple("time.zone", GoKind.STRUCT);
    private static final GoType TRANSITION = GoType.simple("time.zoneTrans", GoKind.STRUCT);
    private static final GoStruct SINCE_EVER = GoStruct.of(
            TRANSITION,
            GoStruct.Field.of("when", GoNumber.int64(Long.MIN_VALUE)),
            GoStruct.Field.of("index", GoNumber.uint8((byte) 0)),
            GoStruct.Field.of("isstd", false),
            GoStruct.Field.of("isutc", false));
    private static final Map<String, BoundMethod.Definition<GoLocation>> METHODS =
            Map.ofEntries(BoundMethod.getter("String", GoType.STRING, GoLocation::name));

    /**
     * What is in force at an instant.
     *
     * @param name the abbreviation, such as {@code CEST}; may be empty
     * @param offset seconds east of UTC
     * @param daylight whether it is daylight saving time
     */
    record Zone(String name, int offset, boolean daylight) {}

    private final String name;
    private final String id;
    private final ZoneRules rules;
    private final @Nullable Zone fixed;
    private final boolean local;

    private GoLocation(String name, String id, ZoneRules rules, @Nullable Zone fixed, boolean local) {
        this.name = name;
        this.id = id;
        this.rules = rules;
        this.fixed = fixed;
        this.local = local;
    }

    /** Returns the location that {@code Local} stands for, over the given zone. */
    public static GoLocation local(ZoneId zone) {
        if (zone.normalized() instanceof ZoneOffset offset) {
            int seconds = offset.getTotalSeconds();
            Zone constant = new Zone(seconds == 0 ? "UTC" : "", seconds, false);
            return new GoLocation("Local", zone.getId(), offset.getRules(), constant, true);
        }
        return new GoLocation("Local", zone.getId(), zone.getRules(), null, true);
    }

    /** Returns a location that always is at the same offset from UTC, be it further than Java's offsets go. */
    public static GoLocation fixed(String name, int offsetSeconds) {
        return new GoLocation(name, name, ZoneOffset.UTC.getRules(), new Zone(name, offsetSeconds, false), false);
    }

    /**
     * Returns a location by its name in the tz database, as {@code time.LoadLocation} does.
     *
     * @param local what {@code Local} stands for
     * @throws GoError with Go's text
     */
    public static GoLocation load(String name, GoLocation local) {
        if (name.isEmpty() || name.equals("UTC")) {
            return UTC;
        }
        if (name.equals("Local")) {
            return local;
        }
        if (name.contains("..") || name.startsWith("/") || name.startsWith("\\")) {
            throw new GoError("time: invalid location name");
        }
        Integer offset = ZoneAbbreviations.FIXED.get(name);
        if (offset != null) {
            return fixed(name, offset);
        }
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(name)) {
            throw new GoError("unknown time zone " + name);
        }
        try {
            return new GoLocation(name, name, ZoneId.of(name).getRules(), null, false);
        } catch (DateTimeException e) {
            throw new GoError("unknown time zone " + name, e);
        }
    }

    /** Returns whether this is {@code time.Local}. */
    boolean isLocal() {
        return local;
    }

    /** Returns the name, {@code Local} for the local one. */
    public String name() {
        return name;
    }

    /** Returns what is in force at a Unix time. */
    Zone zone(long epochSecond) {
        if (fixed != null) {
            return fixed;
        }
        Instant instant = Instant.ofEpochSecond(bounded(epochSecond));
        int offset = rules.getOffset(instant).getTotalSeconds();
        boolean daylight = rules.isDaylightSavings(instant);
        return new Zone(ZoneAbbreviations.of(id, offset, daylight), offset, daylight);
    }

    /** Returns the offset of a wall clock time; in a gap or an overlap the one that {@code time.Date} chooses. */
    int offsetOf(LocalDateTime wall) {
        long asUtc = wall.toEpochSecond(ZoneOffset.UTC);
        int guess = zone(asUtc).offset();
        return guess == 0 ? 0 : zone(asUtc - guess).offset();
    }

    /** Returns the offset for an abbreviation, preferring the one in force at the wall clock time; null if unknown. */
    @Nullable
    Integer offsetOf(String abbreviation, long unix) {
        if (fixed != null) {
            return fixed.name().equals(abbreviation) ? fixed.offset() : null;
        }
        Integer any = null;
        for (Zone candidate : ZoneAbbreviations.all(id)) {
            if (candidate.name().equals(abbreviation)) {
                if (zone(unix - candidate.offset()).name().equals(abbreviation)) {
                    return zone(unix - candidate.offset()).offset();
                }
                any = any == null ? Integer.valueOf(candidate.offset()) : any;
            }
        }
        return any;
    }

    private static long bounded(long epochSecond) {
        return Math.max(Instant.MIN.getEpochSecond(), Math.min(Instant.MAX.getEpochSecond(), epochSecond));
    }

    @Override
    public GoType goType() {
        return TYPE;
    }

    @Override
    public @Nullable GoMember member(String member) {
        return BoundMethod.member(METHODS, this, member);
    }

    @Override
    public String string() {
        return name;
    }

    /**
     * Returns what {@code fmt} shows under verbs for which it does not call {@code String}: for a fixed offset what Go has,
     * for UTC and a local time in UTC a location without zones. What Go reads from the tz database is left out.
     */
    @Override
    public List<GoStruct.Field> fields() {
        boolean cached = fixed != null && this != UTC && !(local && fixed.offset() == 0);
        GoStruct zone = cached ? zoneFields(ZONE, Objects.requireNonNull(fixed)) : null;
        List<GoStruct> zones = zone == null ? List.of() : List.of(zone);
        return List.of(
                GoStruct.Field.of("name", cached || !local ? name : "UTC"),
                GoStruct.Field.of("zone", slice(ZONE, zones)),
                GoStruct.Field.of("tx", slice(TRANSITION, zone == null ? List.of() : List.of(SINCE_EVER))),
                GoStruct.Field.of("extend", ""),
                GoStruct.Field.of("cacheStart", GoNumber.int64(cached ? Long.MIN_VALUE : 0)),
                GoStruct.Field.of("cacheEnd", GoNumber.int64(cached ? Long.MAX_VALUE : 0)),
                GoStruct.Field.of(
                        "cacheZone",
                        cached
                                ? zoneFields(GoType.pointer(ZONE), Objects.requireNonNull(fixed))
                                : new NilPointer(GoType.pointer(ZONE))));
    }

    private static GoStruct zoneFields(GoType type, Zone zone) {
        return GoStruct.of(
                type,
                GoStruct.Field.of("name", zone.name()),
                GoStruct.Field.of("offset", (long) zone.offset()),
                GoStruct.Field.of("isDST", zone.daylight()));
    }

    private static GoSlice slice(GoType element, List<GoStruct> elements) {
        GoType type = GoType.slice(element);
        return elements.isEmpty() ? GoSlice.nil(type) : GoSlice.of(type, elements);
    }

    @Override
    public String toString() {
        return name;
    }
}
