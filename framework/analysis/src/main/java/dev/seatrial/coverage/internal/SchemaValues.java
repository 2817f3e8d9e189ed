/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that a values.schema.json describes. Follows {@code properties}, {@code items}, {@code allOf}, {@code anyOf},
 * {@code oneOf}, {@code then}, {@code else}, and references within the file.
 */
public final class SchemaValues {

    private static final int DEEPEST = 20;

    private final @Nullable Object root;

    private SchemaValues(@Nullable Object root) {
        this.root = root;
    }

    /** Returns the values of the schema of a chart, none if it has no schema or one that cannot be read. */
    public static SchemaValues of(Chart chart) {
        return chart.derived(
                Kind.SCHEMA,
                () -> new SchemaValues(chart.schema().map(SchemaValues::decoded).orElse(null)));
    }

    private enum Kind {
        SCHEMA
    }

    private static @Nullable Object decoded(ChartFile schema) {
        try {
            return Yaml.decodeMap(schema.text());
        } catch (GoError e) {
            return null; // every render fails, with the message of Helm
        }
    }

    /** Returns whether the schema names a value, or allows values of any name in the map that it is in. */
    public boolean contains(ValuePath path) {
        if (path.isRoot()) {
            return root != null;
        }
        List<Map<?, ?>> at = alternatives(root);
        for (Object step : path.steps()) {
            if (at.stream().anyMatch(SchemaValues::isFree)) {
                return true;
            }
            at = at.stream().flatMap(schema -> inner(schema, step).stream()).toList();
        }
        return !at.isEmpty();
    }

    private static boolean isFree(Map<?, ?> schema) {
        return schema.get("additionalProperties") instanceof Map || schema.get("patternProperties") instanceof Map;
    }

    private List<Map<?, ?>> inner(Map<?, ?> schema, Object step) {
        if (step instanceof Integer) {
            return alternatives(schema.get("items"));
        }
        return schema.get("properties") instanceof Map<?, ?> properties && properties.containsKey(step)
                ? alternatives(properties.get(step))
                : List.of();
    }

    /** Returns the schemas that may apply in the place of one: those it refers to or consists of, and itself. */
    private List<Map<?, ?>> alternatives(@Nullable Object schema) {
        List<Map<?, ?>> all = new ArrayList<>();
        addAlternatives(schema, all, Collections.newSetFromMap(new IdentityHashMap<>()));
        return all;
    }

    private void addAlternatives(@Nullable Object schema, List<Map<?, ?>> all, Set<Object> seen) {
        if (Boolean.TRUE.equals(schema)) {
            all.add(Map.of());
        }
        if (!(schema instanceof Map<?, ?> map) || !seen.add(map)) {
            return;
        }
        all.add(map);
        if (map.get("$ref") instanceof String reference && reference.startsWith("#")) {
            addAlternatives(resolved(reference.substring(1)), all, seen);
        }
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            if (map.get(keyword) instanceof List<?> parts) {
                parts.forEach(part -> addAlternatives(part, all, seen));
            }
        }
        addAlternatives(map.get("then"), all, seen);
        addAlternatives(map.get("else"), all, seen);
    }

    /** Follows a JSON pointer. */
    private @Nullable Object resolved(String pointer) {
        Object at = root;
        for (String step : pointer.split("/", -1)) {
            if (!step.isEmpty()) {
                String key = step.replace("~1", "/").replace("~0", "~");
                at = at instanceof Map<?, ?> map ? map.get(key) : null;
            }
        }
        return at;
    }

    /**
     * Returns the properties with the values that they can have: those of {@code enum}, and true and false for booleans. The list is
     * empty for a property that can have any value.
     */
    public Map<ValuePath, List<Object>> properties() {
        Map<ValuePath, List<Object>> properties = new LinkedHashMap<>();
        add(ValuePath.ROOT, alternatives(root), properties, Collections.newSetFromMap(new IdentityHashMap<>()));
        return properties;
    }

    private void add(
            ValuePath path, List<Map<?, ?>> schemas, Map<ValuePath, List<Object>> properties, Set<Object> around) {
        if (path.length() >= DEEPEST) {
            return;
        }
        for (Map<?, ?> schema : schemas) {
            if (schema.get("properties") instanceof Map<?, ?> inner && around.add(schema)) {
                inner.forEach((key, value) -> {
                    ValuePath child = path.child(String.valueOf(key));
                    List<Map<?, ?>> alternatives = alternatives(value);
                    properties.merge(child, choices(alternatives), (a, b) -> a.isEmpty() ? b : a);
                    add(child, alternatives, properties, around);
                });
                around.remove(schema); // a schema that contains itself has no end
            }
        }
    }

    /** Returns the properties that must be present; those in a map or list that may be missing are included. */
    public Set<ValuePath> required() {
        Set<ValuePath> required = new LinkedHashSet<>();
        addRequired(ValuePath.ROOT, alternatives(root), required);
        properties().keySet().forEach(path -> addRequired(path, at(path), required));
        return required;
    }

    private static void addRequired(ValuePath path, List<Map<?, ?>> schemas, Set<ValuePath> required) {
        for (Map<?, ?> schema : schemas) {
            if (schema.get("required") instanceof List<?> names) {
                names.forEach(name -> required.add(path.child(String.valueOf(name))));
            }
        }
    }

    private List<Map<?, ?>> at(ValuePath path) {
        List<Map<?, ?>> at = alternatives(root);
        for (Object step : path.steps()) {
            at = at.stream().flatMap(schema -> inner(schema, step).stream()).toList();
        }
        return at;
    }

    private static List<Object> choices(List<Map<?, ?>> schemas) {
        List<Object> choices = new ArrayList<>();
        for (Map<?, ?> schema : schemas) {
            if (schema.get("enum") instanceof List<?> listed) {
                listed.stream().filter(choice -> choice != null).forEach(choices::add);
            } else if ("boolean".equals(schema.get("type"))) {
                choices.addAll(List.of(true, false));
            }
        }
        return choices.stream().distinct().toList();
    }
}
