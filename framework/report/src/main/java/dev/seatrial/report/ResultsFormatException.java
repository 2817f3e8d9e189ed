/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.io.IOException;

/** A file of results that cannot be used: damaged, cut off, of another version, or another kind of file. */
final class ResultsFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    ResultsFormatException(String problem) {
        super(problem);
    }
}
