/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.function;

import dev.seatrial.template.Arguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges dictionaries as mergo v1.0.1 does (merge.go), its surprises included: an empty value, be it {@code false} or 0,
 * gives way to the other side; nested dictionaries of the target are changed in place; those of a source are shared, not
 * copied.
 */
final class Merge {

    private final boolean overwrite;

    private Merge(boolean overwrite) {
        this.overwrite = overwrite;
    }

    /** Merges all arguments into the first and returns that. */
    static @Nullable Object into(Arguments a, boolean overwrite) {
        boolean onlyNil = a.from(0).stream().allMatch(argument -> argument == null);
        if (onlyNil) {
            return null;
        }
        Map<String, @Nullable Object> target = a.any(0) == null ? new HashMap<>() : a.map(0);
        for (Map<String, @Nullable Object> source : a.maps(1)) {
            new Merge(overwrite).maps(target, source);
        }
        return target;
    }

    private void maps(Map<String, @Nullable Object> target, Map<?, ?> source) {
        // a copy of the keys, since both may be the same map
        for (Object key : new ArrayList<>(source.keySet())) {
            element(target, (String) key, source.get(key));
        }
    }

    private void element(Map<String, @Nullable Object> target, String key, @Nullable Object value) {
        if (value == null) {
            if (overwrite) {
                target.put(key, null);
            }
            return;
        }
        Object present = target.get(key);
        if (value instanceof Map<?, ?> source && present instanceof Map<?, ?> nested) {
            maps(writable(nested), source);
            if (nested.isEmpty()) {
                target.put(key, value);
            }
        } else if (overwrite || Emptiness.isEmpty(present)) {
            target.put(key, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> writable(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }
}
