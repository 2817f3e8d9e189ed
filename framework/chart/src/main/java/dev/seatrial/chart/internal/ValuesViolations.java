/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.chart.internal.schema.SchemaViolation;
import java.util.List;

/**
 * How values do not meet the schemas of a chart and of its dependencies.
 *
 * @param text Helm's text of them, empty if there are none
 * @param list those of the text that come from a schema, in its order; other faults stand in the text alone
 */
public record ValuesViolations(String text, List<InChart> list) {

    /** No violation. */
    public static final ValuesViolations NONE = new ValuesViolations("", List.of());

    /** Copies the list. */
    public ValuesViolations {
        list = List.copyOf(list);
    }

    /** Returns whether the values meet every schema. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * A violation.
     *
     * @param chart whose schema is not met
     * @param scope where the values of that chart are among all values
     * @param violation what is wrong with them
     */
    public record InChart(ResolvedChart chart, ValuePath scope, SchemaViolation violation) {}
}
