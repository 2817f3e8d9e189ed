/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.io.IOException;

/** A file that is not a usable data file: it is damaged, incomplete, of another version, or of another kind. */
final class ResultsFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    ResultsFormatException(String problem) {
        super(problem);
    }
}
