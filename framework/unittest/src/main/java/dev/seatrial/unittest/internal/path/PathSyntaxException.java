/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.path;

/** A path that cannot be read; the message says where. */
public final class PathSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PathSyntaxException(String message) {
        super(message);
    }
}
