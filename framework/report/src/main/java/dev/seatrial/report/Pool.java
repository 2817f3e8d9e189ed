/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Assigns indexes to values in the order of their first use. Equal values have the same index. */
final class Pool<T> {

    private final Map<T, Integer> indexes = new LinkedHashMap<>();

    int index(T value) {
        Integer known = indexes.putIfAbsent(value, indexes.size());
        return known == null ? indexes.size() - 1 : known;
    }

    int[] indexes(List<T> values) {
        return values.stream().mapToInt(this::index).toArray();
    }

    List<T> values() {
        return new ArrayList<>(indexes.keySet());
    }
}
