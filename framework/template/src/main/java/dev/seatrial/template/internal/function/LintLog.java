/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

/** What hears of the failures that lint mode lets pass. A service of the execution. */
public interface LintLog {

    /**
     * A required value is missing.
     *
     * @param message the message of {@code required}
     * @param isNull whether the value is null; else it is an empty string
     */
    void missing(String message, boolean isNull);

    /** A template calls {@code fail} with this message. */
    void failed(String message);
}
