/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What the command did with a command line. */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs the command in a folder, without a terminal. */
    public static CommandRun in(Path folder, List<String> arguments) {
        return in(folder, arguments, "");
    }

    /** Runs the command in a folder, with a text on standard input. */
    public static CommandRun in(Path folder, List<String> arguments, String input) {
        return in(folder, arguments, input, Map.of());
    }

    /** Runs the command in a folder, with variables of the environment. */
    public static CommandRun in(Path folder, List<String> arguments, Map<String, String> environment) {
        return in(folder, arguments, "", environment);
    }

    private static CommandRun in(Path folder, List<String> arguments, String input, Map<String, String> environment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8)) {
            Terminal terminal = new Terminal(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    outStream,
                    errStream,
                    folder,
                    environment,
                    Clock.systemUTC(),
                    false);
            int code = Seatrial.run(arguments, terminal);
            outStream.flush();
            errStream.flush();
            return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }
}
