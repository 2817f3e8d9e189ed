/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.template.internal.go.GoStrings;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the process that a command uses.
 *
 * @param folder the working directory
 * @param interactive whether the output goes to a terminal
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Path folder,
        Map<String, String> environment,
        Clock clock,
        boolean interactive) {

    /** Prints a text, whose bytes need not be UTF-8. */
    void print(String text) {
        print(out, text);
    }

    /** Prints a text to the standard error stream. */
    void printError(String text) {
        print(err, text);
    }

    /** Prints an error, and returns the exit code of a command that fails. */
    int fail(@Nullable String message) {
        print(err, "Error: " + message + "\n");
        return 1;
    }

    /** Prints an error with its facts and its hint, and returns the exit code of a command that fails. */
    int fail(Diagnostic diagnostic) {
        return fail(DiagnosticRenderer.render(diagnostic));
    }

    private static void print(PrintStream stream, String text) {
        byte[] bytes = GoStrings.bytes(text);
        stream.write(bytes, 0, bytes.length);
    }
}
