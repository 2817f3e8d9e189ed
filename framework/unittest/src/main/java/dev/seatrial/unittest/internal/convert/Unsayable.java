/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

/** Something of a suite that Java code cannot say. The message is the reason, as a summary shows it. */
final class Unsayable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unsayable(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
