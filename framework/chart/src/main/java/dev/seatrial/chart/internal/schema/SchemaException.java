/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

/** A schema that cannot be used. */
public final class SchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception with the validator's text. */
    public SchemaException(String message) {
        super(message);
    }

    /** Returns the validator's text. */
    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNull(super.getMessage());
    }
}
