/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

/**
 * The rendered {@code NOTES.txt}, which Helm prints after an installation.
 *
 * @param text the rendered text; empty if the chart has no notes
 */
public record Notes(String text) {

    @Override
    public String toString() {
        return text;
    }
}
