/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoLocation;
import dev.seatrial.template.internal.go.GoTime;
import dev.seatrial.template.internal.limit.Budget;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML as go.yaml.in/yaml/v3 does: like v2, but {@code yes} and {@code on} are strings, dates are times, and a key that comes
 * twice is an error. Integers are Long or {@code uint64}, maps with a key that is no string have the type
 * {@code map[interface {}]interface {}}.
 */
public final class YamlV3 {

    private static final String NOT_BOOLEAN = " y Y yes Yes YES on On ON n N no No NO off Off OFF ";
    private static final List<String> TIMES = List.of(
            "2006-1-2T15:4:5.999999999Z07:00",
            "2006-1-2t15:4:5.999999999Z07:00",
            "2006-1-2 15:4:5.999999999",
            "2006-1-2");

    private YamlV3() {}

    /**
     * Returns the value of the first document of a text, as {@code Unmarshal} stores it in an {@code interface{}}; null for an empty
     * text.
     *
     * @throws GoError with the text of go-yaml
     */
    public static @Nullable Object decode(String text) {
        YamlNode root = new YamlComposer(text, Budget.unlimited()).next();
        return root == null ? null : V3Decoder.decode(root);
    }

    /** Returns the value of a scalar that is neither quoted nor tagged. */
    public static @Nullable Object scalar(String text) {
        if (NOT_BOOLEAN.contains(" " + text + " ") && !text.isEmpty()) {
            return text;
        }
        if (Timestamps.matches(text)) {
            GoTime time = time(text);
            if (time != null) {
                return time;
            }
        }
        return ScalarTypes.plain(text);
    }

    /** Returns the value of a scalar with a full tag, such as {@code tag:yaml.org,2002:str}. */
    public static @Nullable Object tagged(String tag, String text) {
        String name = tag.startsWith(ScalarTypes.PREFIX) ? tag.substring(ScalarTypes.PREFIX.length()) : "";
        return switch (name) {
            case "int", "float", "bool", "null", "timestamp" -> fitting(name, text);
            case "binary" -> ScalarTypes.binary(text);
            default -> text;
        };
    }

    private static @Nullable Object fitting(String tag, String text) {
        Object value = scalar(text);
        String found = tagOf(value);
        if (found.equals(tag)) {
            return value;
        }
        if (tag.equals("float") && value instanceof Long integer) {
            return (double) integer;
        }
        throw YamlError.of("cannot decode !!" + found + " `" + text + "` as a !!" + tag);
    }

    /** Returns the short name of the tag that go-yaml gives a scalar value, such as {@code int}. */
    public static String tagOf(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof Double) {
            return "float";
        }
        if (value instanceof GoTime) {
            return "timestamp";
        }
        return value instanceof String ? "str" : "int";
    }

    /** Returns keys in the order in which go-yaml writes them. */
    public static String[] sorted(Collection<String> keys) {
        String[] sorted = keys.toArray(new String[0]);
        KeyOrder.sort(sorted, KeyOrder.V3);
        return sorted;
    }

    private static @Nullable GoTime time(String text) {
        for (String layout : TIMES) {
            try {
                return GoTime.parse(layout, text, GoLocation.UTC);
            } catch (GoError e) {
                // the next layout may fit
            }
        }
        return null;
    }
}
