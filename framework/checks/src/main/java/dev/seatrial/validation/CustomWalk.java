/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares a custom resource with the structural schema of its definition ({@code apiextensions-apiserver/pkg/apiserver/schema}). Rules
 * in CEL ({@code x-kubernetes-validations}) are not evaluated.
 */
final class CustomWalk {

    private static final Set<String> ROOT_FIELDS = Set.of("apiVersion", "kind", "metadata");

    private final Problems problems;
    private final Patterns patterns;

    CustomWalk(Problems problems, Patterns patterns) {
        this.problems = problems;
        this.patterns = patterns;
    }

    /** Checks a whole object. Its metadata is not a matter of the schema. */
    void root(Node node, Map<?, ?> schema) {
        fields(node, schema, true);
    }

    private void value(Node node, Map<?, ?> schema) {
        Object value = node.value();
        if (value == null) {
            if (!Boolean.TRUE.equals(schema.get("nullable")) && !schema.containsKey("default") && hasType(schema)) {
                body(node.at(), "null", "must be of type %s: \"null\"".formatted(schema.get("type")));
            }
            return;
        }
        if (!typeFits(value, schema)) {
            mismatch(node, schema);
            return;
        }
        if (value instanceof Map) {
            fields(node, schema, Boolean.TRUE.equals(schema.get("x-kubernetes-embedded-resource")));
        } else if (value instanceof List) {
            items(node, schema);
        }
        CustomValues.check(node, schema, patterns);
        compositions(node, schema);
    }

    private static boolean hasType(Map<?, ?> schema) {
        return schema.get("type") instanceof String;
    }

    private void fields(Node node, Map<?, ?> schema, boolean isObject) {
        Map<?, ?> known = map(schema.get("properties"));
        boolean keepsUnknown = Boolean.TRUE.equals(schema.get("x-kubernetes-preserve-unknown-fields"))
                || Boolean.TRUE.equals(schema.get("additionalProperties"));
        for (Object key : node.map().keySet()) {
            String name = String.valueOf(key);
            if (isObject && ROOT_FIELDS.contains(name)) {
                continue;
            }
            Node field = node.get(name);
            if (known.get(name) instanceof Map<?, ?> schemaOfField) {
                value(field, schemaOfField);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> all) {
                value(field, all);
            } else if (!keepsUnknown) {
                String meant = Suggestions.didYouMean(
                        name, known.keySet().stream().map(String::valueOf).toList());
                problems.unknownField(field.at(), node.at(), meant.isEmpty() ? null : meant);
            }
        }
        required(node, schema);
    }

    private void required(Node node, Map<?, ?> schema) {
        if (schema.get("required") instanceof List<?> required) {
            for (Object field : required) {
                boolean hasDefault =
                        map(map(schema.get("properties")).get(field)).containsKey("default");
                if (!node.map().containsKey(field) && !hasDefault) {
                    problems.required(node.at().child(String.valueOf(field)), "");
                }
            }
        }
    }

    private void items(Node node, Map<?, ?> schema) {
        Set<Object> seen = new HashSet<>();
        for (Node item : node.items()) {
            if (schema.get("items") instanceof Map<?, ?> items) {
                value(item, items);
            }
            Object key = key(item, schema);
            if (key != null && !seen.add(key)) {
                problems.duplicate(item.at(), key);
            }
        }
    }

    /** Returns what identifies an element of a list; null if nothing does. */
    private static @Nullable Object key(Node item, Map<?, ?> schema) {
        Object type = schema.get("x-kubernetes-list-type");
        if ("set".equals(type)) {
            return item.value();
        }
        if (!"map".equals(type) || !(schema.get("x-kubernetes-list-map-keys") instanceof List<?> keys)) {
            return null;
        }
        Map<Object, Object> values = new TreeMap<>();
        Map<?, ?> properties = map(map(schema.get("items")).get("properties"));
        for (Object key : keys) {
            Object value = item.map().get(key);
            Object known = value == null ? map(properties.get(key)).get("default") : value;
            if (known == null) {
                return null;
            }
            values.put(String.valueOf(key), known);
        }
        return values;
    }

    private void compositions(Node node, Map<?, ?> schema) {
        each(schema.get("allOf")).forEach(part -> partial(node, part, problems));
        List<Map<?, ?>> any = each(schema.get("anyOf"));
        if (!any.isEmpty() && any.stream().noneMatch(part -> fits(node, part))) {
            body(node.at(), node.value(), "must validate at least one schema (anyOf)");
        }
        List<Map<?, ?>> one = each(schema.get("oneOf"));
        if (!one.isEmpty() && one.stream().filter(part -> fits(node, part)).count() != 1) {
            body(node.at(), node.value(), "must validate one and only one schema (oneOf)");
        }
        if (schema.get("not") instanceof Map<?, ?> not && fits(node, not)) {
            body(node.at(), node.value(), "must not validate the schema (not)");
        }
    }

    private boolean fits(Node node, Map<?, ?> schema) {
        if (node.value() != null && !typeFits(node.value(), schema)) {
            return false; // without a text, which nobody reads
        }
        Problems trial = new Problems(problems.minor(), Set.of());
        partial(node, schema, trial);
        return trial.all().isEmpty();
    }

    /** Checks a value against a part of a composition, which need not name all fields. */
    private void partial(Node given, Map<?, ?> schema, Problems receiver) {
        Node node = new Node(given.at(), given.value(), receiver);
        CustomWalk walk = new CustomWalk(receiver, patterns);
        if (node.value() != null && !typeFits(node.value(), schema)) {
            walk.mismatch(node, schema);
            return;
        }
        Map<?, ?> properties = map(schema.get("properties"));
        properties.forEach((key, part) -> {
            if (part instanceof Map<?, ?> map && node.map().get(key) != null) {
                partial(node.get(String.valueOf(key)), map, receiver);
            }
        });
        if (node.value() instanceof Map) {
            walk.required(node, schema);
        }
        CustomValues.check(node, schema, patterns);
        walk.compositions(node, schema);
    }

    private static boolean typeFits(Object value, Map<?, ?> schema) {
        if (Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"))) {
            return value instanceof String || value instanceof Long;
        }
        return switch (Objects.toString(schema.get("type"), "")) {
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Long;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "array" -> value instanceof List;
            case "object" -> value instanceof Map;
            default -> true;
        };
    }

    private void mismatch(Node node, Map<?, ?> schema) {
        boolean isEither = Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"));
        String type = isEither ? "integer,string" : String.valueOf(schema.get("type"));
        body(node.at(), node.value(), "must be of type %s: \"%s\"".formatted(type, jsonType(node.value())));
    }

    private static String jsonType(@Nullable Object value) {
        String type = ScalarTypes.jsonType(value);
        return type.equals("bool") ? "boolean" : type.equals("number") && value instanceof Long ? "integer" : type;
    }

    private void body(FieldPath at, @Nullable Object value, String problem) {
        problems.invalid(at, value, "%s in body %s".formatted(at, problem));
    }

    private static List<Map<?, ?>> each(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
