/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.chart.internal.schema.helm3.Validation.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keywords for arrays. */
record ArrayValidator(NodeValidator nodes, Validation result) {

    void validate(SubSchema schema, List<?> array, Path path) {
        items(schema, array, path);
        if (schema.minItems != null && array.size() < schema.minItems) {
            result.add(path, "minItems", "Array must have at least " + schema.minItems + " items");
        }
        if (schema.maxItems != null && array.size() > schema.maxItems) {
            result.add(path, "maxItems", "Array must have at most " + schema.maxItems + " items");
        }
        if (schema.uniqueItems) {
            unique(array, path);
        }
        if (schema.contains != null) {
            contains(schema.contains, array, path);
        }
        result.increment();
    }

    private void items(SubSchema schema, List<?> array, Path path) {
        List<SubSchema> byIndex = schema.itemList;
        if (schema.items != null) {
            all(schema.items, array, 0, path);
        } else if (byIndex != null && !byIndex.isEmpty()) {
            int common = Math.min(byIndex.size(), array.size());
            for (int i = 0; i < common; i++) {
                result.merge(nodes.tryOut(byIndex.get(i), array.get(i), path.child(String.valueOf(i))));
            }
            if (array.size() > common && Boolean.FALSE.equals(schema.additionalItemsAllowed)) {
                result.add(path, "additionalItems", "No additional items allowed on array");
            } else if (schema.additionalItems != null) {
                all(schema.additionalItems, array, common, path);
            }
        }
    }

    private void all(SubSchema schema, List<?> array, int from, Path path) {
        for (int i = from; i < array.size(); i++) {
            result.merge(nodes.tryOut(schema, array.get(i), path.child(String.valueOf(i))));
        }
    }

    private void unique(List<?> array, Path path) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < array.size(); i++) {
            Integer before = seen.put(JsonText.of(array.get(i)), i);
            if (before != null) {
                result.add(path, "uniqueItems", "array items[" + before + "," + i + "] must be unique");
            }
        }
    }

    private void contains(SubSchema wanted, List<?> array, Path path) {
        @Nullable Validation best = null;
        for (int i = 0; i < array.size(); i++) {
            Validation attempt = nodes.tryOut(wanted, array.get(i), path.child(String.valueOf(i)));
            if (attempt.isValid()) {
                return;
            }
            best = attempt.isBetterThan(best) ? attempt : best;
        }
        result.add(path, "contains", "At least one of the items must match");
        if (best != null) {
            result.merge(best);
        }
    }
}
