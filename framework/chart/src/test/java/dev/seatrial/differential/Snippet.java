/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

/**
 * One generated template.
 *
 * @param id its number in the run; with the seed it gives the same text again
 * @param text the template
 */
record Snippet(int id, String text) {

    /** The functions that end a render, unless it is a lint. */
    boolean mayStop() {
        return text.contains("fail") || text.contains("required");
    }
}
