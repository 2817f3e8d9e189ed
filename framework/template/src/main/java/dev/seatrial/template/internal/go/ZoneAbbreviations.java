/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The abbreviations of time zones, such as {@code CET} and {@code CEST}, which Java's own names differ from. */
final class ZoneAbbreviations {

    /** Zones of the tz database that the Java runtime does not have. */
    static final Map<String, Integer> FIXED = Map.of("EST", -18_000, "MST", -25_200, "HST", -36_000);

    private static final String RESOURCE = "zone-abbreviations.txt";
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern COMMA = Pattern.compile(",");

    private ZoneAbbreviations() {}

    /** Reads the table when first asked for. */
    private static final class Table {

        private static final Map<String, List<GoLocation.Zone>> BY_NAME = read();
    }

    /** Returns the abbreviation of a zone at an offset; local mean time if it is none of the last hundred years. */
    static String of(String zone, int offset, boolean daylight) {
        String near = "LMT";
        for (GoLocation.Zone candidate : all(zone)) {
            if (candidate.offset() == offset) {
                if (candidate.daylight() == daylight) {
                    return candidate.name();
                }
                near = candidate.name();
            }
        }
        return near;
    }

    /** Returns all that a zone has had. */
    static List<GoLocation.Zone> all(String zone) {
        return Table.BY_NAME.getOrDefault(zone, List.of());
    }

    private static Map<String, List<GoLocation.Zone>> read() {
        Map<String, List<GoLocation.Zone>> table = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(ZoneAbbreviations.class.getResourceAsStream(RESOURCE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(table, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static void add(Map<String, List<GoLocation.Zone>> table, String line) {
        int semicolon = line.indexOf(';');
        List<GoLocation.Zone> zones = new ArrayList<>();
        COMMA.splitAsStream(line.substring(semicolon + 1)).forEach(entry -> {
            int space = entry.indexOf(' ');
            boolean daylight = entry.charAt(space - 1) == 'd';
            int offset = Integer.parseInt(entry.substring(0, daylight ? space - 1 : space));
            zones.add(new GoLocation.Zone(entry.substring(space + 1), offset, daylight));
        });
        SPACE.splitAsStream(line.substring(0, semicolon)).forEach(name -> table.put(name, List.copyOf(zones)));
    }
}
