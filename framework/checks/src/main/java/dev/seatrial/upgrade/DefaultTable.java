/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.template.internal.yaml.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The defaults that do not depend on other fields, by definition and field. */
final class DefaultTable {

    private static final Map<String, Map<String, Object>> ROWS = read();

    private DefaultTable() {}

    /** Returns the defaults of a definition such as {@code core.v1.Probe}, by field. */
    static Map<String, Object> of(String definition) {
        return ROWS.getOrDefault(definition, Map.of());
    }

    /** Returns all defaults, by definition and field. */
    static Map<String, Map<String, Object>> all() {
        return Map.copyOf(ROWS);
    }

    private static Map<String, Map<String, Object>> read() {
        Map<String, Map<String, Object>> rows = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(DefaultTable.class.getResourceAsStream("defaults.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] columns = line.split("\t", 3);
                    rows.computeIfAbsent(columns[0], definition -> new LinkedHashMap<>())
                            .put(columns[1], Numbers.plain(Objects.requireNonNull(Json.decode(columns[2]))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
