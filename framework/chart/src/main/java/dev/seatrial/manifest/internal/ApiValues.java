/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns decoded YAML into what the Kubernetes API server would hold: whole numbers are integers, whichever way the YAML
 * wrote them (it goes through JSON, where {@code 3.0} is {@code 3}; see {@code sigs.k8s.io/json}, {@code int64} first).
 * The copy cannot be changed, so tests that share a render cannot disturb each other; maps are sorted by key.
 */
public final class ApiValues {

    /** Up to here a double holds every integer exactly. */
    private static final double EXACT = 9_007_199_254_740_992d;

    private ApiValues() {}

    /** Returns an unmodifiable copy of a map, sorted by key. */
    public static Map<String, @Nullable Object> of(Map<?, ?> map) {
        TreeMap<String, @Nullable Object> copy = new TreeMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value(value)));
        return Collections.unmodifiableMap(copy);
    }

    /** Returns an unmodifiable copy of any value that YAML can hold. */
    public static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(value(element)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) <= EXACT) {
            return number.longValue();
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        return value;
    }
}
