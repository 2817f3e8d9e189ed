/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.FieldSchema;
import dev.seatrial.kubernetes.FieldType;
import dev.seatrial.kubernetes.ObjectSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Completes an object with the defaults that the API server fills in when it stores the object. */
final class Defaults {

    private Defaults() {}

    /** Returns a copy of an object without nulls and with defaults. Unknown fields stay. */
    static Map<String, Object> complete(Map<?, ?> content, ObjectSchema schema) {
        Map<String, Object> copy = new LinkedHashMap<>();
        content.forEach((key, value) -> {
            if (value != null) {
                copy.put(String.valueOf(key), value);
            }
        });
        for (FieldSchema field : schema.fields().values()) {
            field.defaultText().ifPresent(text -> fill(copy, field.name(), text));
        }
        DefaultTable.of(schema.name()).forEach((field, value) -> {
            if (schema.field(field).isPresent()) {
                fill(copy, field, value);
            }
        });
        DependentDefaults.fill(schema, copy);
        copy.replaceAll((key, value) ->
                schema.field(key).map(field -> complete(value, field.type())).orElse(value));
        return copy;
    }

    private static Object complete(Object value, FieldType type) {
        if (value instanceof Map<?, ?> map && type instanceof FieldType.Nested nested) {
            return complete(map, nested.schema());
        }
        if (value instanceof Map<?, ?> map && type instanceof FieldType.MapOf entries) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) ->
                    copy.put(String.valueOf(key), entry == null ? "" : complete(entry, entries.value())));
            return copy;
        }
        if (value instanceof List<?> list && type instanceof FieldType.ListOf elements) {
            List<Object> copy = new ArrayList<>();
            for (Object element : list) {
                if (element != null) {
                    copy.add(complete(element, elements.element()));
                }
            }
            return copy;
        }
        return value;
    }

    /** Sets a field that is missing or an empty text. */
    static void fill(Map<String, Object> object, String field, @Nullable Object value) {
        Object present = object.get(field);
        if (value != null && (present == null || "".equals(present))) {
            object.put(field, value);
        }
    }
}
