/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

/**
 * What Helm prints after an install: the rendered {@code NOTES.txt}.
 *
 * @param text as rendered; empty where the chart has no notes
 */
public record Notes(String text) {

    @Override
    public String toString() {
        return text;
    }
}
