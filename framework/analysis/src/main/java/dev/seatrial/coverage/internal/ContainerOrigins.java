/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.render.ValueTree;
import dev.seatrial.template.internal.go.GoMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows from which values the entries of a map or list come. Maps and lists of the values are found by identity. Templates also make
 * copies, and change maps in place; of these the origin is kept for each entry. Belongs to one render.
 */
final class ContainerOrigins {

    private final ValueTree values;

    /** The origins of the entries that templates have made or changed, by key or index. */
    private final IdentityHashMap<Object, Map<Object, Set<ValuePath>>> known = new IdentityHashMap<>();

    private boolean changed;

    ContainerOrigins(ValueTree values) {
        this.values = values;
    }

    static boolean isContainer(@Nullable Object value) {
        return value instanceof Map || value instanceof List;
    }

    /** Returns the map without Helm's type around it, since several such wrappers share one map. */
    private static Object identity(Object container) {
        return container instanceof GoMap map ? map.entries() : container;
    }

    /** Returns the path of a map or list of the values that no template has changed, with all that is in it. */
    Optional<ValuePath> unchanged(Object container) {
        return changed ? Optional.empty() : values.pathOf(container);
    }

    /** Returns the path of a map or list of the values, whether changed or not. */
    Optional<ValuePath> pathOf(@Nullable Object container) {
        return values.pathOf(container);
    }

    /**
     * Returns the values that an entry comes from, none if a template made it.
     *
     * @param key the key in a map, or the index in a list as an {@link Integer}
     */
    Set<ValuePath> entry(Object container, Object key) {
        Map<Object, Set<ValuePath>> entries = known.get(identity(container));
        Set<ValuePath> origins = entries == null ? null : entries.get(key);
        if (origins != null) {
            return origins;
        }
        return values.pathOf(container)
                .map(path -> Set.of(key instanceof Integer index ? path.child(index) : path.child((String) key)))
                .orElse(Set.of());
    }

    /** Records the values that an entry comes from. */
    void put(Object container, Object key, Set<ValuePath> origins) {
        known.computeIfAbsent(identity(container), each -> new HashMap<>()).put(key, origins);
        changed = changed || values.pathOf(container).isPresent();
    }

    /** Records that a map or list has entries of another one, under the same keys, and copies of the maps and lists in it. */
    void copied(@Nullable Object copy, @Nullable Object from) {
        if (copy == null || from == null || identity(copy) == identity(from)) {
            return;
        }
        if (copy instanceof Map<?, ?> map && from instanceof Map<?, ?> source) {
            map.forEach((key, value) -> {
                put(copy, key, entry(from, key));
                copied(value, source.get(key));
            });
        } else if (copy instanceof List<?> list && from instanceof List<?> source) {
            for (int i = 0; i < Math.min(list.size(), source.size()); i++) {
                put(copy, i, entry(from, i));
                copied(list.get(i), source.get(i));
            }
        }
    }
}
