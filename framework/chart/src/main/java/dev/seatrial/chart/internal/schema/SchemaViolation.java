/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import java.util.List;

/**
 * One way in which values do not meet a schema.
 *
 * @param at where in the values, as keys and indices; empty for the whole
 * @param keyword the keyword of the schema that is not met, such as {@code required}; empty where it is not one alone
 * @param names the properties that are missing or not allowed, or the types wanted; empty for other keywords
 * @param message what is wrong, in the words of Helm's validator
 */
public record SchemaViolation(List<String> at, String keyword, List<String> names, String message) {

    /** Copies the lists. */
    public SchemaViolation {
        at = List.copyOf(at);
        names = List.copyOf(names);
    }

    /** Returns whether properties are there that the schema does not allow. */
    public boolean isExtra() {
        return keyword.equals("additionalProperties");
    }

    /** Returns whether properties are not there that the schema requires. */
    public boolean isMissing() {
        return keyword.equals("required");
    }

    /** Returns whether values of some type, and none of another, were wanted. */
    public boolean wants(String type) {
        return keyword.equals("type") && names.contains(type);
    }
}
