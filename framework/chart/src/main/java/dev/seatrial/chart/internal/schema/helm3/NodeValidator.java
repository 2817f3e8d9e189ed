/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.chart.internal.schema.JsonNumber;
import dev.seatrial.chart.internal.schema.helm3.Validation.Path;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Validates values against schemas; the order of checks is the order of messages. */
final class NodeValidator {

    private final Validation result;
    private final int depth;

    NodeValidator(Validation result, int depth) {
        Validation.checkDepth(depth);
        result.budget.step();
        this.result = result;
        this.depth = depth;
    }

    void validate(SubSchema schema, @Nullable Object value, Path path) {
        if (schema.pass != null) {
            if (!schema.pass) {
                result.add(path, "", "False always fails validation");
            }
            return;
        }
        if (schema.reference != null) {
            new NodeValidator(result, depth + 1).validate(schema.reference, value, path);
            return;
        }
        if (!hasType(schema, value)) {
            String expected =
                    schema.types.size() == 1 ? schema.types.get(0) : "[" + String.join(",", schema.types) + "]";
            result.add(path, "type", schema.types, "Invalid type. Expected: " + expected + ", given: " + type(value));
            return;
        }
        combinations(schema, value, path);
        if (value instanceof List<?> array) {
            new ArrayValidator(this, result).validate(schema, array, path);
            common(schema, value, path);
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> object = sorted(map);
            new ObjectValidator(this, result).validate(schema, object, path);
            common(schema, value, path);
            schema.properties.forEach((name, property) -> {
                if (object.containsKey(name)) {
                    new NodeValidator(result, depth + 1).validate(property, object.get(name), path.child(name));
                }
            });
        } else if (JsonNumber.isNumber(value)) {
            ScalarValidator.number(result, schema, Objects.requireNonNull(JsonNumber.valueOf(value)), path);
            common(schema, value, path);
        } else {
            common(schema, value, path);
            if (value instanceof String s) {
                ScalarValidator.string(result, schema, s, path);
            }
        }
        result.increment();
    }

    /** Validates on the side, so that it can be seen whether the value fits. */
    Validation tryOut(SubSchema schema, @Nullable Object value, Path path) {
        Validation attempt = new Validation(result.budget);
        new NodeValidator(attempt, depth + 1).validate(schema, value, path);
        return attempt;
    }

    private static boolean hasType(SubSchema schema, @Nullable Object value) {
        String type = type(value);
        return schema.types.isEmpty()
                || schema.types.contains(type)
                || (type.equals("integer") && schema.types.contains("number"));
    }

    private static String type(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (JsonNumber.isNumber(value)) {
            return JsonNumber.isInteger(value) ? "integer" : "number";
        }
        if (value instanceof List) {
            return "array";
        }
        return value instanceof Map ? "object" : "string";
    }

    private void common(SubSchema schema, @Nullable Object value, Path path) {
        if (schema.constant != null && !schema.constant.equals(JsonText.of(value))) {
            result.add(path, "const", path.field() + " does not match: " + schema.constant);
        }
        if (!schema.enumeration.isEmpty() && !schema.enumeration.contains(JsonText.of(value))) {
            result.add(
                    path,
                    "enum",
                    path.field() + " must be one of the following: " + String.join(", ", schema.enumeration));
        }
        result.increment();
    }

    private void combinations(SubSchema schema, @Nullable Object value, Path path) {
        anyOf(schema, value, path);
        oneOf(schema, value, path);
        allOf(schema, value, path);
        if (schema.not != null && tryOut(schema.not, value, path).isValid()) {
            result.add(path, "not", "Must not validate the schema (not)");
        }
        if (value instanceof Map<?, ?> map) {
            dependencies(schema, sorted(map), path);
        }
        condition(schema, value, path);
        result.increment();
    }

    private void anyOf(SubSchema schema, @Nullable Object value, Path path) {
        Validation best = null;
        for (SubSchema alternative : schema.anyOf) {
            Validation attempt = tryOut(alternative, value, path);
            if (attempt.isValid()) {
                return;
            }
            best = attempt.isBetterThan(best) ? attempt : best;
        }
        if (best != null) {
            result.add(path, "anyOf", "Must validate at least one schema (anyOf)");
            result.merge(best);
        }
    }

    private void oneOf(SubSchema schema, @Nullable Object value, Path path) {
        int valid = 0;
        Validation best = null;
        for (SubSchema alternative : schema.oneOf) {
            Validation attempt = tryOut(alternative, value, path);
            if (attempt.isValid()) {
                valid++;
            } else if (valid == 0 && attempt.isBetterThan(best)) {
                best = attempt;
            }
        }
        if (!schema.oneOf.isEmpty() && valid != 1) {
            result.add(path, "oneOf", "Must validate one and only one schema (oneOf)");
            if (valid == 0 && best != null) {
                result.merge(best);
            }
        }
    }

    private void allOf(SubSchema schema, @Nullable Object value, Path path) {
        boolean valid = true;
        for (SubSchema part : schema.allOf) {
            Validation attempt = tryOut(part, value, path);
            valid &= attempt.isValid();
            result.merge(attempt);
        }
        if (!valid) {
            result.add(path, "allOf", "Must validate all the schemas (allOf)");
        }
    }

    private void dependencies(SubSchema schema, Map<String, @Nullable Object> object, Path path) {
        for (String name : object.keySet()) {
            for (String required : schema.requiredBy.getOrDefault(name, List.of())) {
                if (!object.containsKey(required)) {
                    result.add(path, "dependencies", "Has a dependency on " + required);
                }
            }
            SubSchema dependent = schema.schemasBy.get(name);
            if (dependent != null) {
                new NodeValidator(result, depth + 1).validate(dependent, object, path);
            }
        }
    }

    private void condition(SubSchema schema, @Nullable Object value, Path path) {
        if (schema.condition == null) {
            return;
        }
        boolean holds = tryOut(schema.condition, value, path).isValid();
        SubSchema branch = holds ? schema.then : schema.otherwise;
        Validation attempt = branch == null ? new Validation(result.budget) : tryOut(branch, value, path);
        if (!attempt.isValid()) {
            result.add(
                    path,
                    holds ? "then" : "else",
                    holds
                            ? "Must validate \"then\" as \"if\" was valid"
                            : "Must validate \"else\" as \"if\" was not valid");
            result.merge(attempt);
        }
    }

    /** In the order of names; Go's is any, and differs from run to run. */
    private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>(GoStrings.ORDER);
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }
}
