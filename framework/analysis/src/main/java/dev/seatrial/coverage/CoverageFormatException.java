/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.io.IOException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A data file that cannot be understood. Its message is a part of a sentence that says why. */
@API(status = Status.EXPERIMENTAL)
public final class CoverageFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    CoverageFormatException(String message) {
        super(message);
    }

    CoverageFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
