/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.FieldSchema;
import dev.seatrial.kubernetes.FieldType;
import dev.seatrial.kubernetes.ObjectSchema;
import dev.seatrial.kubernetes.PatchStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies the patch that Helm sends when an object changes: what only the old manifest has is removed, what the new manifest has is set,
 * and everything else stays as it is in the cluster. Objects with a schema are merged by its strategies (a three-way strategic merge
 * patch), and custom resources as JSON (a three-way JSON merge patch), which replaces lists.
 */
final class MergePatch {

    private MergePatch() {}

    /**
     * Returns the object after the patch.
     *
     * @param before the old manifest
     * @param after the new manifest
     * @param live the object in the cluster
     * @param schema the schema of the object; null for a custom resource
     */
    static Map<String, Object> apply(Map<?, ?> before, Map<?, ?> after, Map<?, ?> live, @Nullable ObjectSchema schema) {
        return maps(before, after, live, schema == null ? FieldType.Free.OBJECT : schema.type());
    }

    private static Map<String, Object> maps(Map<?, ?> before, Map<?, ?> after, Map<?, ?> live, FieldType type) {
        Map<String, Object> result = new LinkedHashMap<>();
        live.forEach((key, value) -> {
            if (value != null && !(before.get(key) != null && after.get(key) == null)) {
                result.put(String.valueOf(key), value);
            }
        });
        after.forEach((key, value) -> {
            if (value != null) {
                String name = String.valueOf(key);
                Optional<FieldSchema> field = type instanceof FieldType.Nested nested
                        ? nested.schema().field(name)
                        : Optional.empty();
                result.put(name, value(before.get(key), value, live.get(key), field));
            }
        });
        return result;
    }

    private static Object value(
            @Nullable Object before, Object after, @Nullable Object live, Optional<FieldSchema> field) {
        FieldType type = field.map(FieldSchema::type).orElse(FieldType.Free.ANY);
        Optional<PatchStrategy> patch = field.flatMap(FieldSchema::patch);
        if (after instanceof Map<?, ?> map && live instanceof Map<?, ?> stored) {
            Map<?, ?> old = before instanceof Map<?, ?> given ? given : Map.of();
            return retained(maps(old, map, stored, type), map, patch);
        }
        if (after instanceof List<?> list
                && live instanceof List<?> stored
                && patch.filter(PatchStrategy::merges).isPresent()) {
            List<?> old = before instanceof List<?> given ? given : List.of();
            return lists(old, list, stored, type, patch.get());
        }
        return after;
    }

    /** The strategy {@code retainKeys} removes what the new manifest does not have, also if the API server had set it. */
    private static Map<String, Object> retained(
            Map<String, Object> merged, Map<?, ?> after, Optional<PatchStrategy> patch) {
        if (patch.filter(strategy -> strategy.strategies().contains("retainKeys"))
                .isPresent()) {
            merged.keySet().removeIf(key -> after.get(key) == null);
        }
        return merged;
    }

    private static List<Object> lists(
            List<?> before, List<?> after, List<?> live, FieldType type, PatchStrategy patch) {
        FieldType element = type instanceof FieldType.ListOf elements ? elements.element() : FieldType.Free.ANY;
        List<Object> result = new ArrayList<>();
        for (Object item : after) {
            if (item instanceof Map<?, ?> map && patch.mergeKey().isPresent()) {
                String key = patch.mergeKey().get();
                Map<?, ?> stored = find(live, key, map.get(key));
                Map<?, ?> old = find(before, key, map.get(key));
                result.add(retained(
                        maps(old, map, stored, element),
                        map,
                        stored.isEmpty() ? Optional.empty() : Optional.of(patch)));
            } else if (item != null) {
                result.add(item);
            }
        }
        for (Object item : live) {
            if (item != null && !contains(after, item, patch) && !contains(before, item, patch)) {
                result.add(item);
            }
        }
        return result;
    }

    private static boolean contains(List<?> list, Object item, PatchStrategy patch) {
        return (patch.mergeKey().isPresent() && item instanceof Map<?, ?> map)
                ? !find(list, patch.mergeKey().get(), map.get(patch.mergeKey().get()))
                        .isEmpty()
                : list.contains(item);
    }

    private static Map<?, ?> find(List<?> list, String key, @Nullable Object value) {
        for (Object item : list) {
            if (item instanceof Map<?, ?> map && Objects.equals(map.get(key), value)) {
                return map;
            }
        }
        return Map.of();
    }
}
