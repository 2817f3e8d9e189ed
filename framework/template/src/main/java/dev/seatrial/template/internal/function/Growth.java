/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoError;

/** Bounds what one call of a function may make, where a number in a chart decides how much that is. */
final class Growth {

    /** As much as a whole render may write. */
    private static final long MOST_CHARACTERS = 256L << 20;

    private Growth() {}

    /**
     * Checks the length of a text before it is made.
     *
     * @return the length
     * @throws GoError if it is too long
     */
    static int ofText(long characters) {
        if (characters > MOST_CHARACTERS) {
            throw new GoError("a text of " + characters + " characters exceeds the limit of " + MOST_CHARACTERS);
        }
        return (int) characters;
    }
}
