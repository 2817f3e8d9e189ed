/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where in the text of a schema a value is described, to show it to a reader. */
public final class SchemaLocator {

    private static final int MOST_REFERENCES = 20;

    private SchemaLocator() {}

    /**
     * Returns the JSON pointer of a keyword in the schema for the value at some keys, of that schema alone where it does not hold
     * the keyword itself, empty if no plain way leads to it.
     */
    public static Optional<String> find(String schema, List<String> keys, String keyword) {
        return locate(schema, keys)
                .map(place -> place.schema.containsKey(keyword) ? place.pointer + "/" + keyword : place.pointer);
    }

    /** Returns the properties that a schema knows for the table at some keys. */
    public static List<String> properties(String schema, List<String> keys) {
        return locate(schema, keys)
                .map(Place::schema)
                .map(found -> found.get("properties"))
                .map(found -> found instanceof Map<?, ?> map
                        ? map.keySet().stream().map(String::valueOf).toList()
                        : List.<String>of())
                .orElse(List.of());
    }

    private record Place(String pointer, Map<?, ?> schema) {}

    private static Optional<Place> locate(String text, List<String> keys) {
        Object document = WellFormedJson.read(text);
        if (!(document instanceof Map<?, ?> root)) {
            return Optional.empty();
        }
        Place at = new Place("", root);
        for (String key : keys) {
            Place next = step(resolve(root, at), key);
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(resolve(root, at));
    }

    private static @Nullable Place step(Place at, String key) {
        for (String keyword : List.of("properties", "additionalProperties", "items")) {
            Object value = at.schema.get(keyword);
            boolean named = keyword.equals("properties");
            Object inner = named && value instanceof Map<?, ?> map ? map.get(key) : named ? null : value;
            if (inner instanceof Map<?, ?> schema) {
                return new Place(at.pointer + "/" + keyword + (named ? "/" + Pointer.escape(key) : ""), schema);
            }
        }
        return null;
    }

    private static Place resolve(Map<?, ?> root, Place place) {
        Place at = place;
        for (int i = 0; i < MOST_REFERENCES; i++) {
            if (!(at.schema.get("$ref") instanceof String reference) || !reference.startsWith("#/")) {
                return at;
            }
            try {
                if (!(Pointer.find(root, reference.substring(1), "") instanceof Map<?, ?> schema)) {
                    return at;
                }
                at = new Place(reference.substring(1), schema);
            } catch (SchemaException e) {
                return at;
            }
        }
        return at;
    }
}
