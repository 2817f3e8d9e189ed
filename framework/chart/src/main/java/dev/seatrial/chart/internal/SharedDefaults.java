/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether coalesced values may hold a chart's default values themselves instead of copies of them. Renders whose values differ
 * each time spend a good part of their time on these copies.
 */
final class SharedDefaults {

    private static final Object KEY = SharedDefaults.class;

    private SharedDefaults() {}

    /**
     * Returns whether nothing changes the default values while they are coalesced: no dependency adds its values to them, no null
     * is removed from them, and no table stands in two places, which would have to be two tables in the result.
     */
    static boolean areSafe(ResolvedChart resolved) {
        return resolved.dependencies().isEmpty()
                && resolved.values() == resolved.chart().values()
                && resolved.chart().derived(KEY, () -> isPlain(resolved.values(), newSet()));
    }

    private static Set<Object> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static boolean isPlain(@Nullable Object value, Set<Object> seen) {
        if (value instanceof Map<?, ?> map) {
            return seen.add(map) && map.values().stream().allMatch(inner -> inner != null && isPlain(inner, seen));
        }
        if (value instanceof List<?> list) {
            return seen.add(list) && list.stream().allMatch(element -> isPlain(element, seen));
        }
        return true;
    }
}
