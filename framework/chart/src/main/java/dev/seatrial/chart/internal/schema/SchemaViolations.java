/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import java.util.List;

/**
 * All ways in which values do not meet a schema.
 *
 * @param text Helm's text of them, empty if there are none
 * @param list those that stand in the text one below the other; what they consist of is not listed
 */
public record SchemaViolations(String text, List<SchemaViolation> list) {

    /** Copies the list. */
    public SchemaViolations {
        list = List.copyOf(list);
    }
}
