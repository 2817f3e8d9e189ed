/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoLocation;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.GoTime;
import dev.seatrial.template.internal.yaml.Json;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Decodes YAML into structs like sigs.k8s.io/yaml: by way of JSON, with scalars converted to strings for string fields, and with the
 * errors of {@code encoding/json}. Structs are maps by JSON name, without the missing fields.
 */
@API(status = INTERNAL, since = "0.1")
public final class GoJsonDecoder {

    private static final String RFC3339 = "2006-01-02T15:04:05Z07:00";

    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<GoJsonType> structs = new ArrayDeque<>();
    private @Nullable GoError first;
    /** An error of a type that decodes itself, which ends decoding and so comes before all others. */
    private @Nullable GoError last;

    private final boolean strict;
    private final boolean converting;

    private GoJsonDecoder(boolean strict, boolean converting) {
        this.strict = strict;
        this.converting = converting;
    }

    /**
     * Decodes a document.
     *
     * @param type a struct type
     * @return the fields that are present, empty for an empty document
     * @throws GoError with the text of {@code yaml.Unmarshal}
     */
    public static Map<String, @Nullable Object> decode(String yaml, GoJsonType type) {
        return decode(yaml, type, false);
    }

    /**
     * Decodes a document, refusing keys that are unknown or that come twice.
     *
     * @param type a struct type
     * @return the fields that are present, empty for an empty document
     * @throws GoError with the text of {@code yaml.UnmarshalStrict}
     */
    public static Map<String, @Nullable Object> decodeStrict(String yaml, GoJsonType type) {
        Yaml.decodeStrict(yaml);
        return decode(yaml, type, true);
    }

    private static Map<String, @Nullable Object> decode(String yaml, GoJsonType type, boolean strict) {
        GoJsonDecoder decoder = new GoJsonDecoder(strict, true);
        try {
            Object tree = Yaml.decodeRaw(yaml);
            requireFinite(tree, type);
            return decoder.fields(tree, type);
        } catch (FirstError e) {
            throw new GoError("error unmarshaling JSON: while decoding JSON: " + e.getMessage(), e);
        }
    }

    /**
     * Decodes JSON, whose scalars are not converted to strings.
     *
     * @param tree the value as {@code Json} reads it
     * @param type a struct type
     * @return the fields that are present, empty for null
     * @throws GoError with the text of {@code json.Unmarshal}
     */
    public static Map<String, @Nullable Object> decodeJson(@Nullable Object tree, GoJsonType type) {
        try {
            return new GoJsonDecoder(false, false).fields(tree, type);
        } catch (FirstError e) {
            throw new GoError(String.valueOf(e.getMessage()), e);
        }
    }

    private Map<String, @Nullable Object> fields(@Nullable Object tree, GoJsonType type) throws FirstError {
        Object decoded = value(tree, type);
        GoError error = last == null ? first : last;
        if (error != null) {
            throw new FirstError(error);
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

    /** Go decodes to the end, and then reports the first error. */
    private static final class FirstError extends Exception {

        private static final long serialVersionUID = 1L;

        FirstError(GoError cause) {
            super(cause.getMessage(), cause);
        }
    }

    private @Nullable Object value(@Nullable Object raw, GoJsonType type) {
        if (raw == null) {
            return null;
        }
        return switch (type.kind()) {
            case ANY -> any(raw);
            case STRING -> string(raw, type);
            case TIME -> time(raw);
            case BOOL -> raw instanceof Boolean ? raw : mismatch(raw, type);
            case SLICE -> raw instanceof List<?> list ? slice(list, type) : mismatch(raw, type);
            case MAP -> raw instanceof Map<?, ?> map ? map(map, type) : mismatch(raw, type);
            case STRUCT -> raw instanceof Map<?, ?> map ? struct(map, type) : mismatch(raw, type);
        };
    }

    private @Nullable Object string(Object raw, GoJsonType type) {
        String text = converting || raw instanceof String ? scalarText(raw) : null;
        return text == null ? mismatch(raw, type) : text;
    }

    /** Reads a time like {@code Time.UnmarshalJSON}, which does not resolve the escapes of JSON. */
    private @Nullable Object time(Object raw) {
        if (last != null) {
            return null;
        }
        if (!(raw instanceof String text)) {
            last = new GoError("Time.UnmarshalJSON: input is not a JSON string");
            return null;
        }
        String quoted = Json.encode(text);
        try {
            return GoTime.parse(RFC3339, quoted.substring(1, quoted.length() - 1), GoLocation.UTC);
        } catch (GoError e) {
            last = e;
            return null;
        }
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
            if (field == null && strict && first == null) {
                first = new GoError("json: unknown field " + GoQuote.quote(key));
            }
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
