/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoSlice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Coalesced values that are never changed, but copied for each render. What stands in several places, as globals do that
 * Helm hands down, is one thing in the copy too: a template that changes it in one place sees it changed in the others.
 */
final class ValuesOriginal {

    /** How many tables and lists the values of a common chart have. */
    private static final int EXPECTED = 256;

    private final Map<String, @Nullable Object> root;
    private final Set<Object> shared;

    private ValuesOriginal(Map<String, @Nullable Object> root, Set<Object> shared) {
        this.root = root;
        this.shared = shared;
    }

    /** Returns the original of values, which must not change afterwards. */
    static ValuesOriginal of(Map<String, @Nullable Object> values) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>(EXPECTED));
        Set<Object> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        findShared(values, seen, shared);
        return new ValuesOriginal(values, shared);
    }

    /**
     * Returns the original of values of which nothing stands in several places, as is the case without dependencies: what the user
     * sets is copied, and has no table twice.
     */
    static ValuesOriginal ofUnshared(Map<String, @Nullable Object> values) {
        return new ValuesOriginal(values, Set.of());
    }

    private static void findShared(@Nullable Object value, Set<Object> seen, Set<Object> shared) {
        Collection<?> children;
        if (value instanceof Map<?, ?> map && !(value instanceof GoMap)) {
            children = map.values();
        } else if (value instanceof List<?> list && !(value instanceof GoSlice)) {
            children = list;
        } else {
            return;
        }
        if (!seen.add(value)) {
            shared.add(value);
            return;
        }
        for (Object child : children) {
            findShared(child, seen, shared);
        }
    }

    /** Returns a copy that may be changed. */
    Map<String, @Nullable Object> copy() {
        return shared.isEmpty() ? ValueTables.copy(root) : new Copy(shared).table(root);
    }

    /** A copy that keeps shared things shared. */
    private static final class Copy {

        private final Set<Object> shared;
        private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();

        Copy(Set<Object> shared) {
            this.shared = shared;
        }

        private @Nullable Object value(@Nullable Object value) {
            Map<String, @Nullable Object> table = ValueTables.table(value);
            if (table != null) {
                return table(table);
            }
            return value instanceof List<?> list && !(value instanceof GoSlice) ? list(list) : value;
        }

        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> table(Map<String, @Nullable Object> source) {
            boolean isShared = shared.contains(source);
            Object known = isShared ? copies.get(source) : null;
            if (known != null) {
                return (Map<String, @Nullable Object>) known;
            }
            Map<String, @Nullable Object> copy = new HashMap<>(ValueTables.capacity(source.size()));
            if (isShared) {
                copies.put(source, copy);
            }
            source.forEach((key, value) -> copy.put(key, value(value)));
            return copy;
        }

        @SuppressWarnings("unchecked")
        private List<@Nullable Object> list(List<?> source) {
            boolean isShared = shared.contains(source);
            Object known = isShared ? copies.get(source) : null;
            if (known != null) {
                return (List<@Nullable Object>) known;
            }
            List<@Nullable Object> copy = new ArrayList<>(source.size());
            if (isShared) {
                copies.put(source, copy);
            }
            source.forEach(value -> copy.add(value(value)));
            return copy;
        }
    }
}
