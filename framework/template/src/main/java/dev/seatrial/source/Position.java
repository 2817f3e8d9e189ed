/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.source;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * A position in a text, as shown by editors.
 *
 * @param line the line, starting at 1
 * @param column the character in the line, starting at 1
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Position(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
