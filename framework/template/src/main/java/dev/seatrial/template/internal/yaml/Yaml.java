/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes YAML as Helm does: through sigs.k8s.io/yaml, which is go-yaml v2 with a detour through JSON. Errors are
 * {@link GoError}s with the text that library gives. A stream may hold many documents; like the library, all but {@link
 * #parseAll} read only the first.
 */
public final class Yaml {

    private Yaml() {}

    /** Returns the value of a document, as {@code Unmarshal} stores it in an {@code interface{}}. */
    public static @Nullable Object decode(String text) {
        return decode(text, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static @Nullable Object decode(String text, Budget budget) {
        return YamlReader.read(text, false, budget);
    }

    /** Returns the value of a document, refusing keys that come twice, as {@code UnmarshalStrict} does. */
    public static @Nullable Object decodeStrict(String text) {
        return YamlReader.read(text, true, Budget.unlimited());
    }

    /**
     * Returns the value of a document before it goes through JSON: integers are Long or {@code uint64}. For those who decode
     * into types of their own, where a number may become a string.
     *
     * @throws GoError with the text of sigs.k8s.io/yaml
     */
    public static @Nullable Object decodeRaw(String text) {
        return YamlReader.readRaw(text, Budget.unlimited());
    }

    /**
     * Returns the value of a document that is a mapping, as {@code Unmarshal} stores it in a {@code
     * map[string]interface{}}; a null document is an empty map.
     */
    public static Map<String, @Nullable Object> decodeMap(String text) {
        return decodeMap(text, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static Map<String, @Nullable Object> decodeMap(String text, Budget budget) {
        return map(decode(text, budget));
    }

    /** Returns the value of a document that is a mapping, and whether keys come twice in it. */
    public static YamlDocument decodeDocument(String text) {
        JsonValues values = new JsonValues();
        Object value = YamlReader.read(text, false, values, Budget.unlimited());
        return YamlDocument.of(map(value), values);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        if (value == null) {
            return new HashMap<>();
        }
        if (value instanceof Map) {
            return (Map<String, @Nullable Object>) value;
        }
        throw mismatch(value, "map[string]interface {}");
    }

    /**
     * Returns the value of a document that is a sequence, as {@code Unmarshal} stores it in a {@code []interface{}}; a
     * null document is an empty list.
     */
    @SuppressWarnings("unchecked")
    public static List<@Nullable Object> decodeList(String text) {
        Object value = decode(text);
        if (value == null) {
            return new ArrayList<>();
        }
        if (value instanceof List) {
            return (List<@Nullable Object>) value;
        }
        throw mismatch(value, "[]interface {}");
    }

    /**
     * Returns the head of a rendered manifest, as {@code Unmarshal} stores it in Helm's {@code SimpleHead}. The whole
     * document is checked: this fails where {@code Unmarshal} fails.
     */
    public static SimpleHead head(String manifest) {
        return head(manifest, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static SimpleHead head(String manifest, Budget budget) {
        SimpleHead head = BlockHead.scan(manifest, budget);
        if (head != null) {
            return head;
        }
        try {
            head = HeadScanner.scan(manifest, budget);
        } catch (GoError e) {
            throw new GoError("error converting YAML to JSON: " + e.getMessage(), e);
        }
        return head == null ? HeadReader.read(manifest, budget) : head;
    }

    /**
     * Returns the error of storing a value that {@link #decode} gave in a variable of another type.
     *
     * @param goType the type of the variable
     */
    public static GoError mismatch(Object value, String goType) {
        return new GoError("error unmarshaling JSON: while decoding JSON: "
                + Json.mismatch(value, goType).getMessage());
    }

    /** Returns a value as {@code Marshal} writes it, with a line feed at the end. */
    public static String encode(@Nullable Object value) {
        return encode(value, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static String encode(@Nullable Object value, Budget budget) {
        return YamlWriter.write(value, budget);
    }

    /** Returns a value as an encoder of go-yaml v3 with an indent of two writes it, with a line feed at the end. */
    public static String encodePretty(@Nullable Object value) {
        return encodePretty(value, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static String encodePretty(@Nullable Object value, Budget budget) {
        return YamlWriter.writePretty(value, budget);
    }

    /**
     * Returns the nodes of a document with their places.
     *
     * @return null if the text holds no document, not even an empty one
     */
    public static @Nullable YamlNode parse(String text) {
        return new YamlComposer(text, Budget.unlimited()).next();
    }

    /** Returns the nodes of every document of a stream. */
    public static List<YamlNode> parseAll(String text) {
        return parseAll(text, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static List<YamlNode> parseAll(String text, Budget budget) {
        YamlComposer composer = new YamlComposer(text, budget);
        List<YamlNode> documents = new ArrayList<>();
        for (YamlNode node = composer.next(); node != null; node = composer.next()) {
            documents.add(node);
        }
        return documents;
    }
}
