/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import dev.seatrial.manifest.FieldChange.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the values of two objects. */
final class FieldComparison {

    private final ResourceId object;
    private final ListKeys keys;
    private final List<FieldChange> changes = new ArrayList<>();

    FieldComparison(ResourceId object, ListKeys keys) {
        this.object = object;
        this.keys = keys;
    }

    List<FieldChange> of(Map<?, ?> before, Map<?, ?> after) {
        compareMaps(ManifestPath.of(List.of()), before, after);
        return changes;
    }

    private void compare(ManifestPath path, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> now) {
            compareMaps(path, old, now);
        } else if (before instanceof List<?> old && after instanceof List<?> now) {
            compareLists(path, old, now);
        } else if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(path, Kind.CHANGED, before, after));
        }
    }

    private void compareMaps(ManifestPath path, Map<?, ?> before, Map<?, ?> after) {
        TreeSet<String> names = new TreeSet<>();
        before.keySet().forEach(key -> names.add(String.valueOf(key)));
        after.keySet().forEach(key -> names.add(String.valueOf(key)));
        for (String name : names) {
            ManifestPath field = path.with(new PathSegment.Key(name));
            if (!after.containsKey(name)) {
                changes.add(new FieldChange(field, Kind.REMOVED, before.get(name), null));
            } else if (!before.containsKey(name)) {
                changes.add(new FieldChange(field, Kind.ADDED, null, after.get(name)));
            } else {
                compare(field, before.get(name), after.get(name));
            }
        }
    }

    private void compareLists(ManifestPath path, List<?> before, List<?> after) {
        List<String> fields = keys.of(object, path);
        Map<List<@Nullable Object>, Integer> old = byKey(before, fields);
        Map<List<@Nullable Object>, Integer> now = byKey(after, fields);
        if (old.size() < before.size() || now.size() < after.size()) {
            compareByPosition(path, before, after);
            return;
        }
        Set<Object> ambiguousNow = ambiguous(now.keySet());
        now.forEach((key, position) -> {
            ManifestPath element = path.with(segment(fields, key, ambiguousNow, position));
            Integer partner = old.get(key);
            if (partner == null) {
                changes.add(new FieldChange(element, Kind.ADDED, null, after.get(position)));
            } else {
                compare(element, before.get(partner), after.get(position));
            }
        });
        Set<Object> ambiguousOld = ambiguous(old.keySet());
        old.forEach((key, position) -> {
            if (!now.containsKey(key)) {
                changes.add(new FieldChange(
                        path.with(segment(fields, key, ambiguousOld, position)),
                        Kind.REMOVED,
                        before.get(position),
                        null));
            }
        });
        List<List<@Nullable Object>> oldOrder = new ArrayList<>(old.keySet());
        oldOrder.retainAll(now.keySet());
        List<List<@Nullable Object>> newOrder = new ArrayList<>(now.keySet());
        newOrder.retainAll(old.keySet());
        if (!oldOrder.equals(newOrder)) {
            changes.add(new FieldChange(path, Kind.REORDERED, before, after));
        }
    }

    private void compareByPosition(ManifestPath path, List<?> before, List<?> after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            ManifestPath element = path.with(new PathSegment.Index(i));
            if (i >= after.size()) {
                changes.add(new FieldChange(element, Kind.REMOVED, before.get(i), null));
            } else if (i >= before.size()) {
                changes.add(new FieldChange(element, Kind.ADDED, null, after.get(i)));
            } else {
                compare(element, before.get(i), after.get(i));
            }
        }
    }

    /** Returns the positions of elements by the values of their keys, with fewer entries than elements if some are not unique. */
    private static Map<List<@Nullable Object>, Integer> byKey(List<?> list, List<String> fields) {
        Map<List<@Nullable Object>, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            if (!fields.isEmpty() && list.get(i) instanceof Map<?, ?> map && map.get(fields.get(0)) != null) {
                List<@Nullable Object> key = new ArrayList<>();
                fields.forEach(field -> key.add(map.get(field)));
                positions.putIfAbsent(key, i);
            }
        }
        return positions;
    }

    /** Returns the first keys that several elements have. */
    private static Set<Object> ambiguous(Set<List<@Nullable Object>> elements) {
        Set<Object> seen = new HashSet<>();
        Set<Object> repeated = new HashSet<>();
        for (List<@Nullable Object> key : elements) {
            Object first = Objects.requireNonNull(key.get(0));
            if (!seen.add(first)) {
                repeated.add(first);
            }
        }
        return repeated;
    }

    /** Names an element by its first key, if no other element has the same. */
    private static PathSegment segment(
            List<String> fields, List<@Nullable Object> key, Set<Object> ambiguous, int position) {
        Object first = Objects.requireNonNull(key.get(0));
        return !ambiguous.contains(first) && !(first instanceof Map) && !(first instanceof List)
                ? new PathSegment.Match(fields.get(0), String.valueOf(first))
                : new PathSegment.Index(position);
    }
}
