/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.chart.internal.schema.JsonNumber;
import dev.seatrial.chart.internal.schema.SchemaException;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keywords of one schema, read as the types they must have, or else refused in the validator's words. */
record Keywords(Map<?, ?> object) {

    boolean has(String keyword) {
        return object.containsKey(keyword);
    }

    @Nullable
    Object get(String keyword) {
        return object.get(keyword);
    }

    static boolean isSchema(@Nullable Object value) {
        return value instanceof Map || value instanceof Boolean;
    }

    static SchemaException invalidType(String expected, String given) {
        return new SchemaException("Invalid type. Expected: " + expected + ", given: " + given);
    }

    /** Returns a string, null if absent. */
    @Nullable
    String string(String keyword) {
        if (has(keyword) && !(get(keyword) instanceof String)) {
            throw invalidType("string", keyword);
        }
        return (String) get(keyword);
    }

    @Nullable
    BigDecimal multipleOf() {
        if (!has("multipleOf")) {
            return null;
        }
        BigDecimal number = JsonNumber.valueOf(get("multipleOf"));
        if (number == null) {
            throw invalidType("number", "multipleOf");
        }
        if (number.signum() <= 0) {
            throw new SchemaException("multipleOf must be strictly greater than 0");
        }
        return number;
    }

    @Nullable
    BigDecimal bound(String keyword) {
        BigDecimal number = JsonNumber.valueOf(get(keyword));
        if (has(keyword) && number == null) {
            throw new SchemaException(keyword + " must be of a number");
        }
        return number;
    }

    /** Tells whether a bound excludes itself, which is said by a boolean in draft 4 and in mixtures. */
    boolean isExclusive(String keyword, Draft draft, @Nullable BigDecimal bound) {
        Object value = get(keyword);
        boolean asBoolean = draft == Draft.DRAFT_4 || (draft == Draft.HYBRID && value instanceof Boolean);
        if (!has(keyword) || !asBoolean) {
            return false;
        }
        if (!(value instanceof Boolean exclusive)) {
            throw invalidType("boolean", keyword);
        }
        if (bound == null) {
            String other = keyword.equals("exclusiveMinimum") ? "minimum" : "maximum";
            throw new SchemaException(keyword + " cannot be used without " + other);
        }
        return exclusive;
    }

    /** Returns a bound that excludes itself and is given as a number, null if there is none. */
    @Nullable
    BigDecimal exclusiveBound(String keyword, Draft draft) {
        Object value = get(keyword);
        if (!has(keyword) || draft == Draft.DRAFT_4 || (draft == Draft.HYBRID && value instanceof Boolean)) {
            return null;
        }
        BigDecimal number = JsonNumber.valueOf(value);
        if (number == null) {
            throw invalidType(draft == Draft.HYBRID ? "boolean/number" : "number", keyword);
        }
        return number;
    }

    /** Returns a number of characters, properties or items, null if absent. */
    @Nullable
    Long count(String keyword) {
        if (!has(keyword)) {
            return null;
        }
        // 1.0 is an integer, but not one that the validator can read
        String text = get(keyword) instanceof JsonNumber number ? number.text() : "";
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new SchemaException(keyword + " must be of an integer");
        }
        long count = Long.parseLong(text);
        if (count < 0) {
            throw new SchemaException(keyword + " must be greater than or equal to 0");
        }
        return count;
    }

    @Nullable
    GoRegexp pattern() {
        if (!has("pattern")) {
            return null;
        }
        if (!(get("pattern") instanceof String pattern)) {
            throw new SchemaException("pattern must be of a string");
        }
        return regex(pattern, "pattern must be a valid regex");
    }

    static boolean isRegex(String pattern) {
        try {
            GoRegexp.compile(pattern, GoRelease.V1_23);
            return true;
        } catch (GoError e) {
            return false;
        }
    }

    /** Compiles an expression; {@code problem} is the error if it is none. */
    static GoRegexp regex(String pattern, String problem) {
        try {
            return GoRegexp.compile(pattern, GoRelease.V1_23);
        } catch (GoError e) {
            throw new SchemaException(problem);
        }
    }

    @Nullable
    String format() {
        if (has("format") && !(get("format") instanceof String)) {
            throw new SchemaException("format must be of type string");
        }
        return (String) get("format");
    }

    List<String> required() {
        List<String> names = new ArrayList<>();
        for (Object name : list("required")) {
            if (!(name instanceof String s)) {
                throw new SchemaException("required items must be string");
            }
            if (names.contains(s)) {
                throw new SchemaException("required items must be unique");
            }
            names.add(s);
        }
        return names;
    }

    boolean uniqueItems() {
        if (has("uniqueItems") && !(get("uniqueItems") instanceof Boolean)) {
            throw new SchemaException("uniqueItems must be of a boolean");
        }
        return Boolean.TRUE.equals(get("uniqueItems"));
    }

    List<String> enumeration() {
        List<String> values = new ArrayList<>();
        for (Object value : list("enum")) {
            String json = JsonText.of(value);
            if (values.contains(json)) {
                throw new SchemaException("enum items must be unique");
            }
            values.add(json);
        }
        return values;
    }

    List<?> list(String keyword) {
        if (!has(keyword)) {
            return List.of();
        }
        if (!(get(keyword) instanceof List<?> list)) {
            // of allOf, the validator says that it is anyOf
            throw new SchemaException((keyword.equals("allOf") ? "anyOf" : keyword) + " must be of an array");
        }
        return list;
    }
}
