/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code contains} and {@code isSubset}. */
final class CollectionChecks {

    private CollectionChecks() {}

    static Check contains(Parameters p) {
        Object content = p.any("content");
        Long count = p.integer("count");
        String wanted = GoValues.yaml(java.util.Collections.singletonList(content));
        return PathCheck.each(p, "Expected to contain: " + wanted, (place, actual, verdict) -> {
            if (!(actual instanceof List<?> list)) {
                place.mismatch(verdict, "expect '" + place.path() + "' to be an array, got:", GoValues.yaml(actual));
                return;
            }
            long matches = list.stream()
                    .filter(item -> matches(item, content, p.flag("any")))
                    .count();
            if (count != null && matches > 0) {
                if ((matches == count) == place.negated()) {
                    place.mismatch(
                            verdict,
                            "expect count " + count + " in '" + place.path() + "' to be in array, got " + matches + ":",
                            GoValues.yaml(actual));
                }
            } else if (matches > 0 == place.negated()) {
                place.mismatch(
                        verdict,
                        PathCheck.expected(place.negated(), "contain"),
                        wanted,
                        "Actual:",
                        GoValues.yaml(actual));
            }
        });
    }

    private static boolean matches(@Nullable Object item, @Nullable Object content, boolean any) {
        if (any && item instanceof Map<?, ?> map && content instanceof Map<?, ?> wanted) {
            return hasAll(map, wanted);
        }
        return GoValues.equal(item, content);
    }

    private static boolean hasAll(Map<?, ?> map, Map<?, ?> wanted) {
        return wanted.entrySet().stream()
                .allMatch(entry ->
                        map.containsKey(entry.getKey()) && GoValues.equal(map.get(entry.getKey()), entry.getValue()));
    }

    static Check subset(Parameters p) {
        Object content = p.any("content");
        return PathCheck.each(p, "Expected to contain: " + GoValues.yaml(content), (place, actual, verdict) -> {
            if (!(actual instanceof Map<?, ?> map) || !(content instanceof Map<?, ?> wanted)) {
                place.mismatch(verdict, "expect '" + place.path() + "' to be an object, got:", GoValues.yaml(actual));
            } else if (hasAll(map, wanted) == place.negated()) {
                place.mismatch(
                        verdict,
                        PathCheck.expected(place.negated(), "contain"),
                        GoValues.yaml(content),
                        "Actual:",
                        GoValues.yaml(actual));
            }
        });
    }
}
