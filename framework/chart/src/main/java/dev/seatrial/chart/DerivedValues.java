/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A small cache that keeps the most recently used values of each class of keys. */
final class DerivedValues {

    private static final int LIMIT = 32;

    private final Map<Class<?>, Map<Object, Object>> byKind = new HashMap<>();

    @SuppressWarnings("unchecked")
    <T> T get(Object key, Supplier<T> compute) {
        synchronized (this) {
            Object found = kind(key).get(key);
            if (found != null) {
                return (T) found;
            }
        }
        T computed = compute.get();
        synchronized (this) {
            Object other = kind(key).putIfAbsent(key, computed);
            return other == null ? computed : (T) other;
        }
    }

    private Map<Object, Object> kind(Object key) {
        return byKind.computeIfAbsent(key.getClass(), k -> new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > LIMIT;
            }
        });
    }
}
