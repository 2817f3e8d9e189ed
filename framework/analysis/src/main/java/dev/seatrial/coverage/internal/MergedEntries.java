/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.template.internal.go.GoTruth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows a call of {@code merge} or {@code mergeOverwrite} to know from which values each entry of the result comes. The first map is
 * changed in place, so this must be known before the call.
 */
final class MergedEntries {

    private final ContainerOrigins origins;
    private final boolean overwrites;

    /** An entry of the result; the entries of a map are only known if something was merged into it. */
    private static final class Entry {

        private final @Nullable Object value;
        private final Set<ValuePath> origins;
        private @Nullable Map<Object, Entry> inner;

        Entry(@Nullable Object value, Set<ValuePath> origins) {
            this.value = value;
            this.origins = origins;
        }
    }

    private final Map<Object, Entry> result;

    private MergedEntries(ContainerOrigins origins, boolean overwrites, Map<?, ?> target) {
        this.origins = origins;
        this.overwrites = overwrites;
        this.result = entries(target);
    }

    /** Follows a call with the given arguments; those that are not maps are left out, as the call fails then. */
    static @Nullable MergedEntries of(ContainerOrigins origins, boolean overwrites, List<@Nullable Object> arguments) {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof Map<?, ?> target)) {
            return null;
        }
        MergedEntries merged = new MergedEntries(origins, overwrites, target);
        for (Object source : arguments.subList(1, arguments.size())) {
            if (source instanceof Map<?, ?> map) {
                merged.merge(merged.result, map);
            }
        }
        return merged;
    }

    private Map<Object, Entry> entries(Map<?, ?> map) {
        Map<Object, Entry> entries = new HashMap<>();
        map.forEach((key, value) -> entries.put(key, new Entry(value, origins.entry(map, key))));
        return entries;
    }

    private void merge(Map<Object, Entry> target, Map<?, ?> source) {
        for (Object key : new ArrayList<>(source.keySet())) {
            Entry added = new Entry(source.get(key), origins.entry(source, key));
            Entry present = target.get(key);
            if (added.value == null && !overwrites) {
                continue;
            }
            if (present != null && present.value instanceof Map<?, ?> map && added.value instanceof Map<?, ?> more) {
                Map<Object, Entry> inner = present.inner == null ? entries(map) : present.inner;
                merge(inner, more);
                present.inner = inner;
            } else if (overwrites || present == null) {
                target.put(key, added);
            } else if (!GoTruth.isTrue(present.value)) {
                target.put(key, new Entry(added.value, union(present.origins, added.origins)));
            }
        }
    }

    private static Set<ValuePath> union(Set<ValuePath> a, Set<ValuePath> b) {
        Set<ValuePath> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return all;
    }

    /** Records the origins of the entries of the map that the call returned. */
    void record(@Nullable Object returned) {
        if (returned instanceof Map<?, ?> map) {
            record(map, result);
        }
    }

    private void record(Map<?, ?> map, Map<Object, Entry> entries) {
        entries.forEach((key, entry) -> {
            if (!entry.origins.equals(origins.entry(map, key))) {
                origins.put(map, key, entry.origins);
            }
            if (entry.inner != null && map.get(key) instanceof Map<?, ?> inner) {
                record(inner, entry.inner);
            }
        });
    }
}
