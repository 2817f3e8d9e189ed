/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.Influence;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the entries of a map or list depend on that a function returned or changed. */
final class TrackedEntries {

    private static final Set<String> LISTING = Set.of("list", "tuple");
    private static final Set<String> COPYING = Set.of(
            "deepCopy", "mustDeepCopy", "merge", "mustMerge", "mergeOverwrite", "mustMergeOverwrite", "pick", "omit");

    private final Tracker tracker;
    private final String function;
    private final @Nullable Object[] values;
    private final Influence[] influences;

    TrackedEntries(Tracker tracker, String function, @Nullable Object[] values, Influence[] influences) {
        this.tracker = tracker;
        this.function = function;
        this.values = values;
        this.influences = influences;
    }

    /** All of a map or list, and what its entries were set to, matters. */
    static Influence whole(Tracker tracker, @Nullable Object container) {
        return container == null
                ? Influence.NONE
                : Influence.of((Influence.Later)
                        () -> all(tracker, container, Collections.newSetFromMap(new IdentityHashMap<>())));
    }

    /** Returns what the text of a map or list depends on. */
    static Influence printed(Tracker tracker, @Nullable Object value) {
        return value instanceof Map || value instanceof List ? whole(tracker, value) : Influence.NONE;
    }

    private static Influence all(Tracker tracker, Object container, Set<Object> seen) {
        Object known = Tracker.identity(container);
        Influence all = Influence.of(new Influence.Whole(known));
        if (!seen.add(known)) {
            return Influence.NONE;
        }
        if (known instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                all = all.and(below(tracker, known, String.valueOf(entry.getKey()), entry.getValue(), seen));
            }
        } else if (known instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                all = all.and(below(tracker, known, (long) i, list.get(i), seen));
            }
        }
        return all;
    }

    private static Influence below(
            Tracker tracker, Object container, Object key, @Nullable Object value, Set<Object> seen) {
        Influence set = tracker.cause(container, key).and(tracker.influenceOf(value));
        return value instanceof Map || value instanceof List ? set.and(all(tracker, value, seen)) : set;
    }

    /** Remembers what the entries of a result depend on. */
    void of(Object result) {
        if (function.equals("dict")) {
            for (int i = 0; i + 1 < values.length; i += 2) {
                tracker.set(result, String.valueOf(values[i]), influences[i].and(influences[i + 1]));
            }
        } else if (LISTING.contains(function)) {
            for (int i = 0; i < values.length; i++) {
                tracker.set(result, (long) i, influences[i]);
            }
        } else if (function.equals("set") && values.length == 3) {
            tracker.set(
                    result,
                    String.valueOf(values[1]),
                    influences[1].and(influences[2]).and(tracker.decided()));
        } else if (COPYING.contains(function) && result instanceof Map<?, ?> map) {
            copied(map, Arrays.asList(values), 0);
        } else {
            Influence all = Influence.NONE;
            for (int i = 0; i < values.length; i++) {
                all = all.and(influences[i]).and(tracker.influenceOf(values[i]));
            }
            spread(result, all);
        }
    }

    /** Entries came from an argument that has an equal one at the same place. */
    private void copied(Map<?, ?> result, List<@Nullable Object> sources, int depth) {
        for (Map.Entry<?, ?> entry : result.entrySet()) {
            String key = String.valueOf(entry.getKey());
            Object value = entry.getValue();
            List<@Nullable Object> inner = sources.stream()
                    .filter(source -> source instanceof Map<?, ?> map && map.containsKey(key))
                    .<@Nullable Object>map(source -> ((Map<?, ?>) source).get(key))
                    .toList();
            for (Object source : sources) {
                if (source instanceof Map<?, ?> map
                        && Tracker.identity(map) != Tracker.identity(result)
                        && map.containsKey(key)) {
                    Influence from = tracker.entry(map, key, map.get(key));
                    if (Objects.equals(map.get(key), value) || value instanceof Map) {
                        tracker.addTo(result, key, from);
                    }
                }
            }
            if (value instanceof Map<?, ?> map && depth < 50) {
                copied(map, inner, depth + 1);
            }
        }
    }

    private void spread(Object result, Influence influence) {
        if (result instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> tracker.set(map, String.valueOf(key), influence));
        } else if (result instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                tracker.set(list, (long) i, influence);
            }
        }
    }
}
