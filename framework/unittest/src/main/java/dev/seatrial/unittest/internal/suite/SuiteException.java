/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import java.nio.file.Path;

/** A file of suites that cannot be run. The message names what is wrong, without the place. */
public final class SuiteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int line;

    /** Makes an error at a line of a file; line 0 stands for the whole file. */
    public SuiteException(Path file, int line, String message) {
        super(message);
        this.file = file;
        this.line = line;
    }

    /** Returns the file. */
    public Path file() {
        return file;
    }

    /** Returns the line, from 1; 0 if the error is about the whole file. */
    public int line() {
        return line;
    }
}
