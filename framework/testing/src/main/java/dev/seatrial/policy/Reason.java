/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * The reason for a waiver; see {@link Policies#because}.
 *
 * @param text the reason; not blank
 */
@API(status = EXPERIMENTAL, since = "0.1")
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
