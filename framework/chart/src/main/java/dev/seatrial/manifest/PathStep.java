/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import dev.seatrial.diagnostic.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows one step of a path, or returns the reason why it does not exist. */
final class PathStep {

    private static final int KEYS_SHOWN = 12;

    private PathStep() {}

    static PathResult take(PathSegment segment, @Nullable Object value) {
        if (segment instanceof PathSegment.Key key) {
            return intoMap(key.name(), value);
        }
        if (!(value instanceof List<?> list)) {
            return missing("it is " + describe(value) + ", not a list.");
        }
        return segment instanceof PathSegment.Index index
                ? byIndex(index, list)
                : byMatch((PathSegment.Match) segment, list);
    }

    private static PathResult intoMap(String key, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return missing("it is " + describe(value) + ", not a map.");
        }
        if (map.containsKey(key)) {
            return new PathResult.Found(map.get(key));
        }
        return missing(map.isEmpty() ? "it is empty." : "it has no `%s`, only %s.".formatted(key, keys(map)));
    }

    private static PathResult byIndex(PathSegment.Index index, List<?> list) {
        int position = index.position() < 0 ? list.size() + index.position() : index.position();
        if (list.isEmpty()) {
            return missing("it is empty.");
        }
        if (position < 0 || position >= list.size()) {
            return missing("it has only %s.".formatted(Counted.of(list.size(), "element")));
        }
        return new PathResult.Found(list.get(position));
    }

    private static PathResult byMatch(PathSegment.Match match, List<?> list) {
        List<@Nullable Object> fitting = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Object element : list) {
            Object field = element instanceof Map<?, ?> map ? map.get(match.field()) : null;
            if (field == null) {
                continue;
            }
            String text = String.valueOf(field);
            if (text.equals(match.value())) {
                fitting.add(element);
            } else {
                others.add("`" + text + "`");
            }
        }
        if (fitting.size() == 1) {
            return new PathResult.Found(fitting.get(0));
        }
        if (fitting.size() > 1) {
            return missing("%d elements have %s `%s`.".formatted(fitting.size(), match.field(), match.value()));
        }
        if (others.isEmpty()) {
            return missing("none of its %s has `%s`.".formatted(Counted.of(list.size(), "element"), match.field()));
        }
        return missing("no element has %s `%s`, only %s.".formatted(match.field(), match.value(), joined(others)));
    }

    private static String keys(Map<?, ?> map) {
        TreeSet<String> names = new TreeSet<>();
        map.keySet().forEach(key -> names.add("`" + key + "`"));
        return joined(List.copyOf(names));
    }

    private static String joined(List<String> names) {
        if (names.size() <= KEYS_SHOWN) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, KEYS_SHOWN)) + " and " + (names.size() - KEYS_SHOWN) + " more";
    }

    private static String describe(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map) {
            return "a map";
        }
        if (value instanceof List) {
            return "a list";
        }
        return value instanceof String ? "a string" : value instanceof Boolean ? "a boolean" : "a number";
    }

    private static PathResult missing(String problem) {
        return new PathResult.Missing(0, null, problem);
    }
}
