/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.limit.Budget;
import org.jspecify.annotations.Nullable;

/** The schemas that are being applied, innermost first; {@code value} numbers the values they are applied to. */
record Scope(Schema schema, int value, @Nullable Scope outer, Budget budget) {

    boolean isCycle() {
        for (Scope s = outer; s != null && s.value == value; s = s.outer) {
            if (s.schema == schema) {
                return true;
            }
        }
        return false;
    }
}
