/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.template.internal.go.GoNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of an assertion, whose names know no case. The reader has checked their types. */
final class Parameters {

    private final Map<String, @Nullable Object> values = new HashMap<>();

    Parameters(Map<String, @Nullable Object> parameters) {
        parameters.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            // the name as it is documented wins over other spellings
            if (!values.containsKey(lower) || name.equals(lower)) {
                values.put(lower, value);
            }
        });
    }

    @Nullable
    Object any(String name) {
        return values.get(name);
    }

    /** Tells whether a parameter is there, if only as null. */
    boolean isGiven(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    @Nullable
    Long integer(String name) {
        Object value = values.get(name);
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Double number) {
            return number.longValue();
        }
        return value instanceof GoNumber number ? number.bits() : null;
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream()
                        .map(item -> item == null ? "" : String.valueOf(item))
                        .toList()
                : List.of();
    }

    /** Returns the text below a key of a mapping. */
    @Nullable
    String inner(String name, String key) {
        if (!(values.get(name) instanceof Map<?, ?> map)) {
            return null;
        }
        return map.get(key) instanceof String text ? text : "";
    }
}
