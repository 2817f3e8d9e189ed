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
 * @param message its message; longer ones than 64 Ki characters are cut
 * @param file the name of the source file of the test's own line in the stack trace, empty where there is none
 * @param line the number of that line from 1, or 0 where there is none
 */
@API(status = Status.EXPERIMENTAL)
public record Failure(String type, String message, String file, int line) {

    public Failure {
        message = LongText.cut(message);
    }
}
