/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.go;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Go {@code *time.Location}: a name and the rules behind it. Rules come from the Java runtime, abbreviations from a
 * table of our own, since Java has other ones than the tz database.
 */
public final class GoLocation implements GoObject {

    /** Coordinated Universal Time. */
    public static final GoLocation UTC = fixed("UTC", 0);

    private static final GoType TYPE = GoType.pointer(GoType.simple("time.Location", GoKind.STRUCT));
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

    private GoLocation(String name, String id, ZoneRules rules, @Nullable Zone fixed) {
        this.name = name;
        this.id = id;
        this.rules = rules;
        this.fixed = fixed;
    }

    /** Returns the location that {@code Local} stands for, over the given zone. */
    public static GoLocation local(ZoneId zone) {
        if (zone.normalized() instanceof ZoneOffset offset) {
            int seconds = offset.getTotalSeconds();
            Zone constant = new Zone(seconds == 0 ? "UTC" : "", seconds, false);
            return new GoLocation("Local", zone.getId(), offset.getRules(), constant);
        }
        return new GoLocation("Local", zone.getId(), zone.getRules(), null);
    }

    /** Returns a location that always is at the same offset from UTC, be it further than Java's offsets go. */
    public static GoLocation fixed(String name, int offsetSeconds) {
        return new GoLocation(name, name, ZoneOffset.UTC.getRules(), new Zone(name, offsetSeconds, false));
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
            return new GoLocation(name, name, ZoneId.of(name).getRules(), null);
        } catch (DateTimeException e) {
            throw new GoError("unknown time zone " + name, e);
        }
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

    @Override
    public String toString() {
        return name;
    }
}
