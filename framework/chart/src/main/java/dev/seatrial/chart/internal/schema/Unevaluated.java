/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoStrings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What no keyword has looked at yet, as far as somebody wants to know. */
final class Unevaluated {

    final Set<String> properties = new TreeSet<>(GoStrings.ORDER);
    final Set<Integer> items = new TreeSet<>();

    static Unevaluated of(@Nullable Object value, Schema schema, boolean wanted) {
        Unevaluated unevaluated = new Unevaluated();
        if (value instanceof Map<?, ?> map) {
            if (!schema.allPropertiesEvaluated() && (wanted || schema.unevaluatedProperties != null)) {
                map.keySet().forEach(key -> unevaluated.properties.add(String.valueOf(key)));
            }
        } else if (value instanceof List<?> list
                && !schema.allItemsEvaluated()
                && (wanted || schema.unevaluatedItems != null)) {
            for (int i = schema.itemsEvaluated(); i < list.size(); i++) {
                unevaluated.items.add(i);
            }
        }
        return unevaluated;
    }

    void retain(Unevaluated other) {
        properties.retainAll(other.properties);
        items.retainAll(other.items);
    }

    boolean isEmpty() {
        return properties.isEmpty() && items.isEmpty();
    }
}
