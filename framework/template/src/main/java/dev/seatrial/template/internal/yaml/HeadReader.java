/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of any manifest the way sigs.k8s.io/yaml unmarshals into Helm's {@code SimpleHead}: scalars become
 * strings where the field is one, names match whatever their case, what is of the wrong type is an error.
 */
final class HeadReader {

    private static final String METADATA_TYPE =
            "struct { Name string \"json:\\\"name\\\"\"; Annotations map[string]string \"json:\\\"annotations\\\"\" }";

    private String apiVersion = "";
    private String kind = "";
    private @Nullable String name;
    private @Nullable Map<String, String> annotations;
    private boolean hasMetadata;
    private @Nullable GoError problem;

    private HeadReader() {}

    static SimpleHead read(String text, Budget budget) {
        Object root;
        try {
            root = values(text, budget);
        } catch (GoError e) {
            throw new GoError("error converting YAML to JSON: " + e.getMessage(), e);
        }
        YamlReader.requireDepth(root);
        HeadReader reader = new HeadReader();
        reader.root(root);
        if (reader.problem != null) {
            throw reader.problem;
        }
        return reader.head();
    }

    private SimpleHead head() {
        SimpleHead.Metadata metadata = hasMetadata
                ? new SimpleHead.Metadata(name == null ? "" : name, annotations == null ? Map.of() : annotations)
                : null;
        return new SimpleHead(apiVersion, kind, metadata);
    }

    /** Returns the document's values, with strings in place of the scalars of string fields. */
    private static @Nullable Object values(String text, Budget budget) {
        YamlNode node = new YamlComposer(text, budget).next();
        JsonValues builder = new JsonValues(true);
        Object root = node == null ? null : NodeDecoder.decode(node, false, builder, budget);
        builder.checkKeys();
        if (root instanceof Map<?, ?> map) {
            convert(asMap(map));
        }
        if (builder.infinite()) {
            JsonTree.requireFinite(root);
        }
        return root;
    }

    private static void convert(Map<String, @Nullable Object> root) {
        root.replaceAll((key, value) -> {
            switch (fold(key)) {
                case "apiversion", "kind" -> {
                    return text(value);
                }
                case "metadata" -> {
                    if (value instanceof Map<?, ?> map) {
                        convertMetadata(asMap(map));
                    }
                    return value;
                }
                default -> {
                    return value;
                }
            }
        });
    }

    private static void convertMetadata(Map<String, @Nullable Object> metadata) {
        metadata.replaceAll((key, value) -> {
            String field = fold(key);
            if (field.equals("annotations") && value instanceof Map<?, ?> map) {
                asMap(map).replaceAll((k, v) -> text(v));
            }
            return field.equals("name") ? text(value) : value;
        });
    }

    /** Returns a scalar as a string, anything else as it is. */
    private static @Nullable Object text(@Nullable Object value) {
        if (value instanceof Double d) {
            return GoNumbers.formatFloat(d, 'g', -1, 32);
        }
        if (value instanceof GoNumber unsigned) {
            return Long.toUnsignedString(unsigned.bits());
        }
        return value instanceof Long || value instanceof Boolean ? value.toString() : value;
    }

    /** Returns a name in the form that names which JSON takes for equal have in common. */
    static String fold(String key) {
        return key.replace('\u017F', 's').replace('\u212A', 'k').toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> asMap(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }

    private void root(@Nullable Object root) {
        if (root == null) {
            return;
        }
        if (!(root instanceof Map<?, ?> map)) {
            fail(root, "value of type util.SimpleHead");
            return;
        }
        forEach(asMap(map), (key, value) -> {
            switch (fold(key)) {
                case "apiversion" -> apiVersion = string(value, "SimpleHead.apiVersion", apiVersion);
                case "kind" -> kind = string(value, "SimpleHead.kind", kind);
                case "metadata" -> metadata(value);
                default -> {
                    // Helm reads no other field
                }
            }
        });
    }

    private void metadata(@Nullable Object value) {
        if (value == null) {
            hasMetadata = false;
            name = null;
            annotations = null;
            return;
        }
        hasMetadata = true;
        if (!(value instanceof Map<?, ?> map)) {
            fail(value, "struct field SimpleHead.metadata of type " + METADATA_TYPE);
            return;
        }
        forEach(asMap(map), (key, inner) -> {
            String field = fold(key);
            if (field.equals("name")) {
                name = string(inner, ".metadata.name", name == null ? "" : name);
            } else if (field.equals("annotations")) {
                annotations(inner);
            }
        });
    }

    private void annotations(@Nullable Object value) {
        if (value == null) {
            annotations = null;
            return;
        }
        if (!(value instanceof Map<?, ?> map)) {
            fail(value, "struct field .metadata.annotations of type map[string]string");
            return;
        }
        Map<String, String> known = annotations == null ? new HashMap<>() : annotations;
        annotations = known;
        forEach(asMap(map), (key, inner) -> known.put(key, string(inner, ".metadata.annotations", "")));
    }

    private String string(@Nullable Object value, String field, String before) {
        if (value instanceof String s) {
            return s;
        }
        if (value != null) {
            fail(value, "struct field " + field + " of type string");
        }
        return before;
    }

    /** Notes the first value of a wrong type; Go goes on, but reports that one. */
    private void fail(Object value, String target) {
        if (problem == null) {
            problem = new GoError("error unmarshaling JSON: while decoding JSON: json: cannot unmarshal "
                    + JsonTree.kind(value) + " into Go " + target);
        }
    }

    @FunctionalInterface
    private interface EntryConsumer {

        void accept(String key, @Nullable Object value);
    }

    /** Visits the entries in the order in which JSON has them. */
    private static void forEach(Map<String, @Nullable Object> map, EntryConsumer consumer) {
        List<String> keys = new ArrayList<>(map.keySet());
        keys.sort(GoStrings.ORDER);
        keys.forEach(key -> consumer.accept(key, map.get(key)));
    }
}
