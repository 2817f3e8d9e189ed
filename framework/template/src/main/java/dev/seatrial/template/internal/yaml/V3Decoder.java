/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes values of nodes as go-yaml v3 does. */
final class V3Decoder {

    private static final GoType ANY_KEYS = GoType.map(GoType.ANY, GoType.ANY);
    private static final int MAX_DEPTH = 2000;
    private static final int MAX_NODES = 4_000_000;

    private final List<String> problems = new ArrayList<>();
    private final Set<YamlNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    private V3Decoder() {}

    static @Nullable Object decode(YamlNode root) {
        V3Decoder decoder = new V3Decoder();
        Object value = decoder.value(root, 0);
        if (!decoder.problems.isEmpty()) {
            throw YamlError.of("unmarshal errors:\n  " + String.join("\n  ", decoder.problems));
        }
        return value;
    }

    private @Nullable Object value(YamlNode node, int depth) {
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            throw YamlError.of("document contains excessive aliasing or nesting");
        }
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar(scalar);
        }
        if (node instanceof YamlNode.Alias alias) {
            if (!open.add(alias.target())) {
                throw YamlError.of("anchor '" + alias.name() + "' value contains itself");
            }
            Object value = value(alias.target(), depth + 1);
            open.remove(alias.target());
            return value;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            List<@Nullable Object> list = new ArrayList<>(sequence.items().size());
            for (YamlNode item : sequence.items()) {
                list.add(value(item, depth + 1));
            }
            return list;
        }
        return mapping((YamlNode.Mapping) node, depth);
    }

    private static @Nullable Object scalar(YamlNode.Scalar scalar) {
        if (!scalar.tag().isEmpty()) {
            return YamlV3.tagged(scalar.tag(), scalar.value());
        }
        return scalar.isPlain() ? YamlV3.scalar(scalar.value()) : scalar.value();
    }

    private Object mapping(YamlNode.Mapping mapping, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        boolean textKeys = fill(mapping, map, depth);
        return textKeys ? map : GoMap.of(ANY_KEYS, map);
    }

    /** Puts the entries of a mapping into a map; those that it merges come last, and replace nothing. */
    private boolean fill(YamlNode.Mapping mapping, Map<String, @Nullable Object> map, int depth) {
        boolean textKeys = true;
        Map<Object, Integer> lines = new HashMap<>();
        List<YamlNode> merges = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            if (entry.isMerge()) {
                merges.add(entry.value());
                continue;
            }
            Object key = value(entry.key(), depth + 1);
            if (key instanceof List || key instanceof Map) {
                throw YamlError.of("invalid map key: " + GoSyntax.of(entry.key()));
            }
            textKeys &= key instanceof String;
            String text = keyText(key);
            Integer first = lines.putIfAbsent(
                    Objects.requireNonNullElse(key, Map.of()), entry.key().line());
            if (first != null) {
                problems.add("line " + entry.key().line() + ": mapping key " + GoQuote.quote(text)
                        + " already defined at line " + first);
            }
            map.put(text, value(entry.value(), depth + 1));
        }
        for (YamlNode merge : merges) {
            merge(merge, map, depth);
        }
        return textKeys;
    }

    private void merge(YamlNode source, Map<String, @Nullable Object> map, int depth) {
        YamlNode node = source instanceof YamlNode.Alias alias ? alias.target() : source;
        if (node instanceof YamlNode.Mapping mapping) {
            Map<String, @Nullable Object> merged = new LinkedHashMap<>();
            fill(mapping, merged, depth + 1);
            merged.forEach(map::putIfAbsent);
        } else if (node instanceof YamlNode.Sequence sequence && source == node) {
            for (YamlNode item : sequence.items()) {
                merge(item, map, depth + 1);
            }
        } else {
            throw YamlError.of("map merge requires map or sequence of maps as the value");
        }
    }

    private static String keyText(@Nullable Object key) {
        return key instanceof String text ? text : YamlWriter.scalarText(key);
    }
}
