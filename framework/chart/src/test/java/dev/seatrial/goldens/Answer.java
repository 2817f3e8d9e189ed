/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.goldens;

/**
 * What a command prints.
 *
 * @param out the standard output, or for {@code install} the notes and the hooks
 * @param err the standard error
 */
record Answer(String out, String err) {

    @Override
    public String toString() {
        return out + (err.isEmpty() ? "" : "[standard error]\n" + err);
    }
}
