/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

/** Why a rule does not hold; see {@link Policies#because}. */
public record Reason(String text) {

    public Reason {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "A waiver needs a reason: write `because(\"...\")` for whoever asks in a year.");
        }
        text = text.strip();
    }

    @Override
    public String toString() {
        return text;
    }
}
