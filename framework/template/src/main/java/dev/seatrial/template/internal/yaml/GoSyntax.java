/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints what go-yaml decodes nodes to as Go's {@code %#v} does; some of its errors show that. */
final class GoSyntax {

    /** Deeper values are cut: no error is worth a stack overflow. */
    private static final int MAX_DEPTH = 500;

    private GoSyntax() {}

    /** Returns the text of a node's value. */
    static String of(YamlNode node) {
        return print(untyped(node), 0);
    }

    /** Returns a node's value as go-yaml has it, before any detour through JSON. */
    static @Nullable Object untyped(YamlNode node) {
        return NodeDecoder.decode(node, false, new Untyped(), Budget.unlimited());
    }

    /** Returns the text of a scalar's value. */
    static String ofScalar(@Nullable Object value) {
        return print(value, 0);
    }

    private static String print(@Nullable Object value, int depth) {
        if (value == null) {
            return depth == 0 ? "<nil>" : "interface {}(nil)";
        }
        if (value instanceof String s) {
            return GoQuote.quote(s);
        }
        if (value instanceof Double d) {
            return GoNumbers.formatFloat(d, 'g', -1, 64);
        }
        if (value instanceof GoNumber unsigned) {
            return "0x" + Long.toHexString(unsigned.bits());
        }
        if (depth > MAX_DEPTH) {
            return "...";
        }
        if (value instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(print(item, depth + 1)));
            return "[]interface {}{" + String.join(", ", items) + "}";
        }
        if (value instanceof Map<?, ?> map) {
            return "map[interface {}]interface {}{" + entries(map, depth) + "}";
        }
        return value.toString();
    }

    private static String entries(Map<?, ?> map, int depth) {
        List<Object> keys = new ArrayList<>(map.keySet());
        keys.sort(Comparator.comparing(key -> key instanceof String s ? s : String.valueOf(key), GoStrings.ORDER));
        List<String> entries = new ArrayList<>();
        for (Object key : keys) {
            entries.add(print(key, depth + 1) + ":" + print(map.get(key), depth + 1));
        }
        return String.join(", ", entries);
    }

    /** Keeps keys and numbers as go-yaml has them. */
    private static final class Untyped implements NodeDecoder.ValueBuilder {

        @Override
        public @Nullable Object scalar(@Nullable Object value) {
            return value;
        }

        @Override
        public Object newMap(int size, int depth) {
            return new HashMap<@Nullable Object, @Nullable Object>();
        }

        @Override
        public Object newList(int size, int depth) {
            return new ArrayList<@Nullable Object>(size);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void put(Object map, @Nullable Object key, @Nullable Object value, YamlNode valueNode) {
            ((Map<@Nullable Object, @Nullable Object>) map).put(key, value);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void add(Object list, @Nullable Object value) {
            ((List<@Nullable Object>) list).add(value);
        }
    }
}
