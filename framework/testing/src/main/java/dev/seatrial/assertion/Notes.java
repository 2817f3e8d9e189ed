/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * The rendered {@code NOTES.txt}, which Helm prints after an installation.
 *
 * @param text the rendered text; empty if the chart has no notes
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Notes(String text) {

    @Override
    public String toString() {
        return text;
    }
}
