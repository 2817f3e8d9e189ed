/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Rejects null as the subject of an assertion. Internally, null means that a soft failure was already reported, so it
 * must not come from a test.
 */
final class Given {

    private Given() {}

    static <T> T present(@Nullable T subject, String what) {
        if (subject == null) {
            throw new AssertionFailedError("Expected %s, but got null.".formatted(what));
        }
        return subject;
    }
}
