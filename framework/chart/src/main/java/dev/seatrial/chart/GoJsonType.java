/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.INTERNAL;

import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A Go type that JSON is decoded into: what Helm's structs look like to {@code encoding/json}.
 *
 * @param kind the shape
 * @param name Go's text of the type, for errors
 * @param element the type of elements, of slices and maps
 * @param fields the fields by JSON name, of structs
 */
@API(status = INTERNAL, since = "0.1")
public record GoJsonType(Kind kind, String name, @Nullable GoJsonType element, Map<String, GoJsonType> fields) {

    /** The shapes. */
    public enum Kind {
        STRING,
        BOOL,
        ANY,
        TIME,
        SLICE,
        MAP,
        STRUCT
    }

    public static final GoJsonType STRING = new GoJsonType(Kind.STRING, "string", null, Map.of());
    public static final GoJsonType BOOL = new GoJsonType(Kind.BOOL, "bool", null, Map.of());
    public static final GoJsonType ANY = new GoJsonType(Kind.ANY, "interface {}", null, Map.of());
    public static final GoJsonType TIME = new GoJsonType(Kind.TIME, "time.Time", null, Map.of());
    public static final GoJsonType STRINGS = slice("[]string", STRING);
    public static final GoJsonType STRING_MAP = new GoJsonType(Kind.MAP, "map[string]string", STRING, Map.of());

    /** Returns a slice type. */
    public static GoJsonType slice(String name, GoJsonType element) {
        return new GoJsonType(Kind.SLICE, name, element, Map.of());
    }

    /** Returns a struct type, or a pointer to one. */
    public static GoJsonType struct(String name, Map<String, GoJsonType> fields) {
        return new GoJsonType(Kind.STRUCT, name, null, Map.copyOf(fields));
    }

    /** Returns the field that a JSON key means: the same name, else one that differs in case only. */
    @Nullable
    String fieldOf(String key) {
        if (fields.containsKey(key)) {
            return key;
        }
        for (String field : fields.keySet()) {
            if (field.equalsIgnoreCase(key)) {
                return field;
            }
        }
        return null;
    }

    /** Returns the type of the values of a JSON key, or null if no type is given. */
    @Nullable
    GoJsonType ofKey(String key) {
        if (kind != Kind.STRUCT) {
            return element;
        }
        String field = fieldOf(key);
        return field == null ? null : fields.get(field);
    }

    /** Returns the name of a struct type without its package, empty for an anonymous one. */
    String shortName() {
        return name.startsWith("struct") ? "" : name.substring(name.lastIndexOf('.') + 1);
    }
}
