/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges dictionaries as mergo v1.0.1 does (merge.go), its surprises included: an empty value, be it {@code false} or 0,
 * gives way to the other side; nested dictionaries of the target are changed in place; those of a source are shared, not
 * copied.
 */
final class Merge {

    private final boolean overwrite;
    private final Budget budget;

    private Merge(boolean overwrite, Budget budget) {
        this.budget = budget;
        this.overwrite = overwrite;
    }

    /** Merges as {@link #into} does, but returns an empty text where that fails: Sprig swallows the error. */
    static Object leniently(Arguments a, boolean overwrite, Budget budget) {
        try {
            return into(a, overwrite, budget);
        } catch (DifferentTypes e) {
            return "";
        }
    }

    /**
     * Merges all arguments into the first and returns that; a nil map becomes an empty one once there is a source that
     * is not nil.
     *
     * @throws DifferentTypes when a dictionary meets a pointer
     * @throws GoError when a value does not fit into a dictionary of strings
     */
    static Map<String, @Nullable Object> into(Arguments a, boolean overwrite, Budget budget) {
        Map<String, @Nullable Object> target = a.map(0);
        for (Map<String, @Nullable Object> source : a.maps(1)) {
            if (isNil(target) && !isNil(source)) {
                target = new HashMap<>();
            }
            new Merge(overwrite, budget).maps(target, source);
        }
        return target;
    }

    private void maps(Map<String, @Nullable Object> target, Map<?, ?> source) {
        if (target instanceof GoMap a && source instanceof GoMap b && a.goType().equals(b.goType())) {
            strings(a, b);
            return;
        }
        // a copy of the keys, since both may be the same map
        for (Object key : new ArrayList<>(source.keySet())) {
            element(target, (String) key, source.get(key));
        }
    }

    private void strings(GoMap target, GoMap source) {
        source.forEach((key, value) -> {
            if (overwrite || Emptiness.isEmpty(target.get(key))) {
                target.put(key, value);
            }
        });
    }

    private void element(Map<String, @Nullable Object> target, String key, @Nullable Object value) {
        budget.step();
        if (value == null) {
            if (overwrite) {
                put(target, key, null);
            }
            return;
        }
        Object present = target.get(key);
        if (value instanceof Map<?, ?> source && present instanceof Map<?, ?> nested) {
            if (!isNil(nested)) {
                maps(writable(nested), source);
            }
            if (nested.isEmpty()) {
                put(target, key, value);
            }
        } else if (!overwrite && value instanceof Map && GoType.kindOf(present) == GoKind.POINTER) {
            throw new DifferentTypes();
        } else if (overwrite || Emptiness.isEmpty(present)) {
            put(target, key, value);
        }
    }

    /** Go knows what it took from a {@code map[string]interface {}} as an {@code interface {}}, even if it is a string. */
    private static void put(Map<String, @Nullable Object> target, String key, @Nullable Object value) {
        GoType element = target instanceof GoMap typed ? typed.goType().element() : GoType.ANY;
        if (GoType.STRING.equals(element)) {
            GoType type = value instanceof List ? GoType.of(value) : GoType.ANY;
            throw new GoError("reflect.Value.SetMapIndex: value of type " + type + " is not assignable to type string");
        }
        target.put(key, value);
    }

    /** The error of mergo that Sprig swallows, unlike what mergo's own code panics with. */
    private static final class DifferentTypes extends GoError {

        private static final long serialVersionUID = 1L;

        DifferentTypes() {
            super("src and dst must be of same type");
        }
    }

    private static boolean isNil(Map<?, ?> map) {
        return map instanceof GoMap go && go.isNil();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> writable(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }
}
