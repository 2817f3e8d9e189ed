/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decodes YAML into structs like sigs.k8s.io/yaml: by way of JSON, with scalars converted to strings for string fields, and with the
 * errors of {@code encoding/json}. Structs are maps by JSON name, without the missing fields.
 */
final class GoJsonDecoder {

    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<GoJsonType> structs = new ArrayDeque<>();
    private @Nullable GoError first;

    private GoJsonDecoder() {}

    /**
     * Decodes a document.
     *
     * @param type a struct type
     * @return the fields that are present, empty for an empty document
     * @throws GoError with the text of {@code yaml.Unmarshal}
     */
    public static Map<String, @Nullable Object> decode(String yaml, GoJsonType type) {
        Object tree = Yaml.decodeRaw(yaml);
        requireFinite(tree, type);
        GoJsonDecoder decoder = new GoJsonDecoder();
        Object decoded = decoder.value(tree, type);
        if (decoder.first != null) {
            throw new GoError(
                    "error unmarshaling JSON: while decoding JSON: " + decoder.first.getMessage(), decoder.first);
        }
        Map<String, @Nullable Object> fields = ValueTables.table(decoded);
        return fields == null ? new HashMap<>() : fields;
    }

    /** Throws the error of the first number that JSON cannot hold. In a string field, it is a text by then. */
    private static void requireFinite(@Nullable Object raw, @Nullable GoJsonType type) {
        if (raw instanceof Double number
                && (number.isNaN() || number.isInfinite())
                && (type == null || type.kind() != GoJsonType.Kind.STRING)) {
            throw new GoError("error converting YAML to JSON: json: unsupported value: " + scalarText(number));
        }
        if (raw instanceof List<?> list) {
            list.forEach(item -> requireFinite(item, type == null ? null : type.element()));
        } else if (raw instanceof Map<?, ?> map) {
            sorted(map).forEach((key, item) -> requireFinite(item, type == null ? null : type.ofKey(key)));
        }
    }

    private @Nullable Object value(@Nullable Object raw, GoJsonType type) {
        if (raw == null) {
            return null;
        }
        return switch (type.kind()) {
            case ANY -> any(raw);
            case STRING -> string(raw, type);
            case BOOL -> raw instanceof Boolean ? raw : mismatch(raw, type);
            case SLICE -> raw instanceof List<?> list ? slice(list, type) : mismatch(raw, type);
            case MAP -> raw instanceof Map<?, ?> map ? map(map, type) : mismatch(raw, type);
            case STRUCT -> raw instanceof Map<?, ?> map ? struct(map, type) : mismatch(raw, type);
        };
    }

    private @Nullable Object string(Object raw, GoJsonType type) {
        String text = scalarText(raw);
        return text == null ? mismatch(raw, type) : text;
    }

    private List<@Nullable Object> slice(List<?> raw, GoJsonType type) {
        List<@Nullable Object> decoded = new ArrayList<>(raw.size());
        for (Object element : raw) {
            decoded.add(zeroed(value(element, element(type)), element(type)));
        }
        return decoded;
    }

    private Map<String, @Nullable Object> map(Map<?, ?> raw, GoJsonType type) {
        Map<String, @Nullable Object> decoded = new HashMap<>();
        sorted(raw).forEach((key, element) -> decoded.put(key, zeroed(value(element, element(type)), element(type))));
        return decoded;
    }

    private Map<String, @Nullable Object> struct(Map<?, ?> raw, GoJsonType type) {
        Map<String, @Nullable Object> decoded = new HashMap<>();
        structs.push(type);
        sorted(raw).forEach((key, element) -> {
            String field = type.fieldOf(key);
            if (field != null) {
                path.addLast(field);
                Object value =
                        value(element, Objects.requireNonNull(type.fields().get(field)));
                path.removeLast();
                if (value != null) {
                    decoded.put(field, value);
                }
            }
        });
        structs.pop();
        return decoded;
    }

    /** JSON null leaves an element at Go's zero value. */
    private static @Nullable Object zeroed(@Nullable Object value, GoJsonType type) {
        return value == null && type.kind() == GoJsonType.Kind.STRING ? "" : value;
    }

    private static @Nullable Object any(@Nullable Object raw) {
        if (raw instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> decoded = new HashMap<>();
            map.forEach((key, element) -> decoded.put(keyText(key), any(element)));
            return decoded;
        }
        if (raw instanceof List<?> list) {
            List<@Nullable Object> decoded = new ArrayList<>(list.size());
            list.forEach(element -> decoded.add(any(element)));
            return decoded;
        }
        return raw instanceof Long || raw instanceof GoNumber ? (Object) GoNumbers.toFloat(raw) : raw;
    }

    /** JSON objects are written with sorted keys, so errors come in that order. */
    private static Map<String, @Nullable Object> sorted(Map<?, ?> raw) {
        Map<String, @Nullable Object> sorted = new TreeMap<>(GoStrings.ORDER);
        raw.forEach((key, value) -> sorted.put(keyText(key), value));
        return sorted;
    }

    private static String keyText(@Nullable Object key) {
        String text = key == null ? null : scalarText(key);
        return text == null ? String.valueOf(key) : text;
    }

    /** Returns the text of a scalar in a string field, or null for collections. */
    private static @Nullable String scalarText(Object raw) {
        if (raw instanceof String || raw instanceof Boolean) {
            return raw.toString();
        }
        if (raw instanceof Double number) {
            return GoNumbers.formatFloat(number, 'g', -1, 32);
        }
        if (raw instanceof GoNumber unsigned) {
            return Long.toUnsignedString(unsigned.bits());
        }
        return raw instanceof Long ? raw.toString() : null;
    }

    private static GoJsonType element(GoJsonType type) {
        return Objects.requireNonNull(type.element());
    }

    private @Nullable Object mismatch(Object raw, GoJsonType type) {
        if (first == null) {
            String target = structs.isEmpty()
                    ? "Go value"
                    : "Go struct field " + structs.getFirst().shortName() + "." + String.join(".", path);
            first = new GoError(
                    "json: cannot unmarshal " + jsonKind(raw) + " into " + target + " of type " + type.name());
        }
        return null;
    }

    private static String jsonKind(Object raw) {
        if (raw instanceof Map) {
            return "object";
        }
        if (raw instanceof List) {
            return "array";
        }
        return raw instanceof String ? "string" : raw instanceof Boolean ? "bool" : "number";
    }
}
