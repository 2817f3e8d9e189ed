/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks through values made of maps and lists without using the Java stack. */
final class JsonTree {

    /** How deep {@code encoding/json} follows. */
    static final int MAX_DEPTH = 10_000;

    private JsonTree() {}

    /** Throws the error of the first number that JSON cannot hold, in the order in which Go writes values. */
    static void requireFinite(@Nullable Object root) {
        Deque<Object> pending = new ArrayDeque<>();
        push(pending, root);
        while (!pending.isEmpty()) {
            Object value = pending.pop();
            if (value instanceof Double d && (Double.isNaN(d) || Double.isInfinite(d))) {
                throw new GoError("json: unsupported value: " + (Double.isNaN(d) ? "NaN" : d > 0 ? "+Inf" : "-Inf"));
            }
            List<@Nullable Object> children = ordered(value);
            for (int i = children.size() - 1; i >= 0; i--) {
                push(pending, children.get(i));
            }
        }
    }

    private static void push(Deque<Object> pending, @Nullable Object value) {
        if (value instanceof Double || value instanceof Collection || value instanceof Map) {
            pending.push(value);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> ordered(Object value) {
        if (value instanceof List) {
            return (List<@Nullable Object>) value;
        }
        List<@Nullable Object> children = new ArrayList<>();
        if (value instanceof Map) {
            Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) value;
            List<String> keys = new ArrayList<>(map.keySet());
            keys.sort(GoStrings.ORDER);
            keys.forEach(key -> children.add(map.get(key)));
        }
        return children;
    }

    /** Returns what JSON calls a value that is not null. */
    static String kind(Object value) {
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof List) {
            return "array";
        }
        return value instanceof String ? "string" : value instanceof Boolean ? "bool" : "number";
    }

    /** Throws the error of the first collection that is within more than {@link #MAX_DEPTH} others. */
    static void requireDepth(@Nullable Object root) {
        List<Object> level = new ArrayList<>();
        if (root instanceof Map || root instanceof List) {
            level.add(root);
        }
        for (int depth = 1; !level.isEmpty(); depth++) {
            if (depth > MAX_DEPTH) {
                throw tooDeep(level.get(0) instanceof Map ? '{' : '[');
            }
            List<Object> next = new ArrayList<>();
            for (Object value : level) {
                Collection<?> children = value instanceof Map<?, ?> map ? map.values() : (List<?>) value;
                for (Object child : children) {
                    if (child instanceof Map || child instanceof List) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
    }

    static GoError tooDeep(char bracket) {
        return new GoError("invalid character '" + bracket + "' exceeded max depth");
    }
}
