/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.values;

import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoSlice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees of values, Go's {@code map[string]interface{}}: copies, look-ups by path, merges of files. */
public final class ValueTables {

    private ValueTables() {}

    /** Returns the value as a table, null when it is none. */
    @SuppressWarnings("unchecked")
    public static @Nullable Map<String, @Nullable Object> table(@Nullable Object value) {
        return value instanceof Map<?, ?> map && !(value instanceof GoMap) ? (Map<String, @Nullable Object>) map : null;
    }

    /** Returns whether the value is a table. */
    public static boolean isTable(@Nullable Object value) {
        return value instanceof Map && !(value instanceof GoMap);
    }

    /** Returns a deep copy that may be changed. */
    public static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> source) {
        Map<String, @Nullable Object> copy = new HashMap<>(capacity(source.size()));
        source.forEach((key, value) -> copy.put(key, copyOf(value)));
        return copy;
    }

    /** Returns a deep copy of any value. */
    public static @Nullable Object copyOf(@Nullable Object value) {
        Map<String, @Nullable Object> table = table(value);
        if (table != null) {
            return copy(table);
        }
        if (value instanceof List<?> list && !(value instanceof GoSlice)) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object element : list) {
                copy.add(copyOf(element));
            }
            return copy;
        }
        return value;
    }

    /**
     * Returns the table at a path of keys.
     *
     * @throws NoTable naming the key where there is none
     */
    public static Map<String, @Nullable Object> find(Map<String, @Nullable Object> root, String path) throws NoTable {
        Map<String, @Nullable Object> at = root;
        for (String key : path.split("\\.", -1)) {
            Object value = at.get(key);
            Map<String, @Nullable Object> next = value instanceof GoMap map ? map : table(value);
            if (next == null) {
                throw new NoTable(key);
            }
            at = next;
        }
        return at;
    }

    /** Returns {@code b} over {@code a}: tables are merged, everything else replaced. Shares what it does not change. */
    public static Map<String, @Nullable Object> merge(
            Map<String, @Nullable Object> a, Map<String, @Nullable Object> b) {
        Map<String, @Nullable Object> merged = new HashMap<>(a);
        b.forEach((key, value) -> {
            Map<String, @Nullable Object> over = table(value);
            Map<String, @Nullable Object> under = table(merged.get(key));
            merged.put(key, over != null && under != null ? merge(under, over) : value);
        });
        return merged;
    }

    /** Returns the capacity with which a hash map holds that many entries without growing. */
    public static int capacity(int size) {
        return Math.max(4, (int) (size / 0.75f) + 1);
    }

    /** A key that holds no table; the message is Helm's. */
    public static final class NoTable extends Exception {

        private static final long serialVersionUID = 1L;

        NoTable(String key) {
            super(GoQuote.quote(key) + " is not a table", null, false, false);
        }
    }
}
