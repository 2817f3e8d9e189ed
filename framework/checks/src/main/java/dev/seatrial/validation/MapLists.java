/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.kubernetes.FieldSchema;
import dev.seatrial.kubernetes.FieldType;
import dev.seatrial.kubernetes.PatchStrategy;
import dev.seatrial.template.internal.go.GoQuote;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Finds elements of a list with the same keys, which server-side apply rejects (structured-merge-diff, {@code typed/validate.go}). In
 * versions before 1.30 many lists only have a merge key, which server-side apply uses as well.
 */
final class MapLists {

    private MapLists() {}

    static void check(Node list, FieldType.ListOf type, Optional<PatchStrategy> patch) {
        List<Node> items = list.items();
        if (items.size() < 2) {
            return;
        }
        if (type.kind() == FieldType.ListKind.MAP) {
            entries(items, type.keys(), type.element());
        } else if (type.kind() == FieldType.ListKind.SET) {
            texts(items);
        } else if (type.kind() == FieldType.ListKind.UNSPECIFIED
                && patch.filter(PatchStrategy::merges).isPresent()) {
            Optional<String> key = patch.get().mergeKey();
            if (key.isPresent()) {
                entries(items, List.of(key.get()), type.element());
            }
        }
    }

    private static void texts(List<Node> items) {
        Set<Object> seen = new HashSet<>();
        for (Node item : items) {
            if (item.value() != null && !seen.add(item.value())) {
                item.problems().duplicateEntry(item.at(), shown(item.value()));
            }
        }
    }

    private static void entries(List<Node> items, List<String> keys, FieldType element) {
        Set<String> seen = new HashSet<>();
        for (Node item : items) {
            String key = key(item.map(), keys, element);
            if (!key.isEmpty() && !seen.add(key)) {
                item.problems().duplicateEntry(item.at(), key);
            }
        }
    }

    /** Returns the keys of an element, or an empty text if it lacks one. */
    static String key(Map<?, ?> item, List<String> keys, FieldType element) {
        StringJoiner text = new StringJoiner(",");
        for (String key : keys) {
            Object value = item.get(key);
            Object known = value == null ? defaultOf(element, key) : value;
            if (known == null || known instanceof Map || known instanceof List) {
                return "";
            }
            text.add(key + "=" + shown(known));
        }
        return text.toString();
    }

    private static @Nullable Object defaultOf(FieldType element, String key) {
        return element instanceof FieldType.Nested nested
                ? nested.schema().field(key).flatMap(FieldSchema::defaultText).orElse(null)
                : null;
    }

    private static String shown(Object value) {
        return value instanceof String text ? GoQuote.quote(text) : value.toString();
    }
}
