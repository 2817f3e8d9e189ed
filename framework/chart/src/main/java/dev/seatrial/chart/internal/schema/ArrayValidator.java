/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The keywords for arrays. */
final class ArrayValidator {

    private final SchemaValidator nodes;
    private final Schema schema;
    private final Unevaluated unevaluated;
    private final List<?> array;

    ArrayValidator(SchemaValidator nodes, Schema schema, Unevaluated unevaluated, List<?> array) {
        this.nodes = nodes;
        this.schema = schema;
        this.unevaluated = unevaluated;
        this.array = array;
    }

    void run() {
        int size = array.size();
        if (schema.minItems != null && size < schema.minItems) {
            nodes.add(nodes.limit("minItems", size, schema.minItems));
        }
        if (schema.maxItems != null && size > schema.maxItems) {
            nodes.add(nodes.limit("maxItems", size, schema.maxItems));
        }
        if (schema.uniqueItems) {
            unique();
        }
        items();
        if (schema.contains != null) {
            contains(schema.contains);
        }
    }

    private void unique() {
        for (int i = 1; i < array.size(); i++) {
            for (int j = 0; j < i; j++) {
                nodes.budget().step();
                if (SchemaValues.equal(array.get(i), array.get(j))) {
                    nodes.add(nodes.violation(
                            "uniqueItems",
                            "items at " + MessageNumbers.integer(j) + " and " + MessageNumbers.integer(i)
                                    + " are equal"));
                    return;
                }
            }
        }
    }

    private void items() {
        List<Schema> byIndex = schema.itemList == null ? List.of() : schema.itemList;
        int evaluated = Math.min(byIndex.size(), array.size());
        for (int i = 0; i < evaluated; i++) {
            nodes.add(nodes.child(byIndex.get(i), array.get(i), String.valueOf(i)));
        }
        // the validator numbers the items behind those that have their own schema from 0 again
        if (schema.items != null) {
            all(schema.items, evaluated);
        } else if (schema.additionalItems != null) {
            all(schema.additionalItems, evaluated);
        } else if (Boolean.FALSE.equals(schema.additionalItemsAllowed) && evaluated != array.size()) {
            nodes.add(nodes.violation(
                    "additionalItems",
                    "last " + MessageNumbers.integer(array.size() - evaluated) + " additionalItem(s) not allowed"));
        }
    }

    private void all(Schema items, int from) {
        for (int i = from; i < array.size(); i++) {
            nodes.add(nodes.child(items, array.get(i), String.valueOf(i - from)));
        }
    }

    private void contains(Schema wanted) {
        List<SchemaError> causes = new ArrayList<>();
        List<Integer> matched = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            SchemaError error = nodes.child(wanted, array.get(i), String.valueOf(i));
            if (error != null) {
                causes.add(error);
            } else {
                matched.add(i);
                if (schema.draft.version >= 2020) {
                    unevaluated.items.remove((Integer) i);
                }
            }
        }
        String where = matched.stream().map(String::valueOf).collect(Collectors.joining(" "));
        if (schema.minContains != null) {
            if (matched.size() < schema.minContains) {
                String found = matched.isEmpty()
                        ? "none matched"
                        : "matched " + MessageNumbers.integer(matched.size()) + " items at " + where;
                nodes.add(nodes.violation(
                        "minContains",
                        "min " + MessageNumbers.integer(schema.minContains)
                                + " items required to match contains schema, but " + found,
                        causes));
            }
        } else if (matched.isEmpty()) {
            nodes.add(nodes.violation("contains", "no items match contains schema", causes));
        }
        if (schema.maxContains != null && matched.size() > schema.maxContains) {
            nodes.add(nodes.violation(
                    "maxContains",
                    "max " + MessageNumbers.integer(schema.maxContains)
                            + " items required to match contains schema, but matched "
                            + MessageNumbers.integer(matched.size()) + " items at " + where));
        }
    }
}
