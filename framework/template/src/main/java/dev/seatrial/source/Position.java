/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.source;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * A place in a text, as an editor shows it.
 *
 * @param line the line, from 1
 * @param column the character in the line, from 1
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Position(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
