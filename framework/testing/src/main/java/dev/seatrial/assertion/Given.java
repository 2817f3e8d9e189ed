/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Refuses null as a subject: in soft mode null means that a failure was reported, and it must not come from outside. */
final class Given {

    private Given() {}

    static <T> T present(@Nullable T subject, String what) {
        if (subject == null) {
            throw new AssertionFailedError("Expected %s, but was given null.".formatted(what));
        }
        return subject;
    }
}
