/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where in the text of a schema a value is described, to show it to a reader. */
public final class SchemaLocator {

    /** What messages look like, by keyword. */
    private static final Map<String, Pattern> MESSAGES = Map.ofEntries(
            Map.entry("type", Pattern.compile("got .*, want .*|Invalid type\\..*")),
            Map.entry("required", Pattern.compile("missing propert.*|.* is required")),
            Map.entry(
                    "additionalProperties", Pattern.compile("additional properties .*|Additional property .*allowed")),
            Map.entry("enum", Pattern.compile("value must be one of .*|.* must be one of the following: .*")),
            Map.entry("const", Pattern.compile("value must be (?!one of).*|.* does not match: .*")),
            Map.entry("pattern", Pattern.compile(".* does not match pattern .*|Does not match pattern .*")),
            Map.entry("format", Pattern.compile(".* is not valid .*|Does not match format .*")),
            Map.entry("minimum", Pattern.compile("minimum: .*|Must be greater than or equal to .*")),
            Map.entry("maximum", Pattern.compile("maximum: .*|Must be less than or equal to .*")),
            Map.entry("minLength", Pattern.compile("minLength: .*|String length must be greater .*")),
            Map.entry("maxLength", Pattern.compile("maxLength: .*|String length must be less .*")),
            Map.entry("minItems", Pattern.compile("minItems: .*|Array must have at least .*")),
            Map.entry("maxItems", Pattern.compile("maxItems: .*|Array must have at most .*")),
            Map.entry("anyOf", Pattern.compile("'anyOf' failed|.*\\(anyOf\\)")),
            Map.entry("oneOf", Pattern.compile("'oneOf' failed.*|.*\\(oneOf\\)")),
            Map.entry("allOf", Pattern.compile("'allOf' failed|.*\\(allOf\\)")),
            Map.entry("not", Pattern.compile("'not' failed|.*\\(not\\)")));

    private static final int MOST_REFERENCES = 20;

    private SchemaLocator() {}

    /** Returns the keyword that a message is about, empty if that is not clear. */
    public static String keyword(String message) {
        return MESSAGES.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(message).matches())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Returns the JSON pointer of the schema for the value at some keys, empty if no plain way leads to it. */
    public static Optional<String> find(String schema, List<String> keys) {
        return locate(schema, keys).map(Place::pointer);
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
        Object document = JsonReader.read(text);
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
