/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.apiguardian.api.API.Status.INTERNAL;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;

/** The command {@code seatrial}. */
@API(status = INTERNAL, since = "0.1")
public final class Seatrial {

    private static final int OUTPUT_BUFFER = 1 << 16;

    private Seatrial() {}

    /** Runs the command and ends the JVM with its exit code. */
    @SuppressWarnings("SystemConsoleNull")
    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        Terminal terminal = new Terminal(
                System.in,
                out,
                err,
                Path.of(""),
                System.getenv(),
                Clock.system(ZoneId.systemDefault()),
                System.console() != null);
        int code = run(Arrays.asList(arguments), terminal);
        out.flush();
        err.flush();
        Runtime.getRuntime().halt(code); // nothing is left to do, and an orderly shutdown costs time
    }

    /**
     * Runs the command for another program in the same JVM. It writes to the streams, which it does not close.
     *
     * @param arguments such as {@code lint}, {@code --strict}, {@code chart}
     * @param folder what paths among the arguments are relative to
     * @return the exit code, which is 0 if all is well
     */
    public static int run(List<String> arguments, Path folder, PrintStream out, PrintStream err) {
        return run(
                arguments,
                new Terminal(
                        InputStream.nullInputStream(),
                        out,
                        err,
                        folder,
                        System.getenv(),
                        Clock.system(ZoneId.systemDefault()),
                        false));
    }

    /** Runs the command and returns its exit code. */
    static int run(List<String> arguments, Terminal terminal) {
        if (arguments.isEmpty() || isHelp(arguments.get(0))) {
            terminal.out().print(Help.overview());
            return 0;
        }
        if (arguments.get(0).equals("--version") || arguments.get(0).equals("version")) {
            terminal.out().println(Help.version());
            return 0;
        }
        if (arguments.get(0).equals("coverage")) {
            return CoverageCommand.run(arguments.subList(1, arguments.size()), terminal);
        }
        if (arguments.get(0).equals("report")) {
            return ReportCommand.run(arguments.subList(1, arguments.size()), terminal);
        }
        if (arguments.get(0).equals("unittest")) {
            return new UnittestCommand(terminal).run(arguments.subList(1, arguments.size()));
        }
        if (arguments.get(0).equals("init")) {
            return new InitCommand(terminal).run(arguments.subList(1, arguments.size()));
        }
        if (arguments.get(0).equals("lint")) {
            return new LintCommand(terminal).run(arguments.subList(1, arguments.size()));
        }
        if (arguments.get(0).equals("validate")) {
            return new ValidateCommand(terminal).run(arguments.subList(1, arguments.size()));
        }
        if (arguments.get(0).equals("diff")) {
            return new DiffCommand(terminal).run(arguments.subList(1, arguments.size()));
        }
        if (arguments.get(0).equals("package")) {
            return new PackageCommand(terminal).run(arguments.subList(1, arguments.size()));
        }
        if (arguments.get(0).equals("repo")) {
            return new RepoCommand(terminal).run(arguments.subList(1, arguments.size()));
        }
        if (List.of("dependency", "dep", "dependencies").contains(arguments.get(0))) {
            return new DependencyCommand(terminal).run(arguments.subList(1, arguments.size()));
        }
        if (arguments.get(0).equals("pull")) {
            return new PullCommand(terminal).run(arguments.subList(1, arguments.size()));
        }
        if (arguments.get(0).equals("push")) {
            return new PushCommand(terminal).run(arguments.subList(1, arguments.size()));
        }
        if (!arguments.get(0).equals("template")) {
            terminal.err()
                    .print("Error: unknown command \"" + arguments.get(0)
                            + "\" for \"seatrial\"\nRun 'seatrial --help' for usage.\n");
            return 1;
        }
        return new TemplateCommand(terminal).run(arguments.subList(1, arguments.size()));
    }

    private static boolean isHelp(String word) {
        return word.equals("help") || word.equals("--help") || word.equals("-h");
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), OUTPUT_BUFFER),
                false,
                StandardCharsets.UTF_8);
    }
}
