/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

/**
 * The reason for a waiver; see {@link Policies#because}.
 *
 * @param text the reason; not blank
 */
public record Reason(String text) {

    public Reason {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "A waiver needs a reason that people understand later: `because(\"...\")`.");
        }
        text = text.strip();
    }

    @Override
    public String toString() {
        return text;
    }
}
