/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A failed assertion, or another exception that ended a test. A test with soft assertions may have several.
 *
 * @param type the class of the exception
 * @param message the message, truncated after 65,536 characters
 * @param file the source file of the line of the test in the stack trace, or an empty text
 * @param line the number of that line, starting at 1, or 0 if there is none
 */
@API(status = Status.EXPERIMENTAL)
public record Failure(String type, String message, String file, int line) {

    public Failure {
        message = LongText.cut(message);
    }
}
