/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.report.RunReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seatrial report}: one page from the data of several JVMs, modules and machines. */
@Command(
        name = "seatrial report",
        description = "Writes the report page from the data files of test runs.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private static final String DEFAULT_PAGE = "report.html";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the page to write; `report.html` by default")
    private @Nullable Path output;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "compares the run with a file that `--write-baseline` has written")
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "also writes the outcomes of tests, the coverage and the number of findings, to commit")
    private @Nullable Path newBaseline;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "also writes the snapshots to review as Markdown for a comment on a pull request")
    private @Nullable Path markdown;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..*",
            description =
                    "folders such as `target/seatrial`, or with data files of several machines; by default those of all"
                            + " modules below the working directory")
    private @Nullable List<Path> places;

    private final Terminal terminal;

    private ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static int run(List<String> arguments, Terminal terminal) {
        return new CommandLine(new ReportCommand(terminal))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    String problem = e instanceof NoSuchFileException
                            ? "`" + e.getMessage() + "` does not exist."
                            : String.valueOf(e.getMessage());
                    terminal.err().println("Error: " + problem);
                    return 1;
                })
                .execute(arguments.toArray(new String[0]));
    }

    /** Returns what the overview of commands shows. */
    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("seatrial report");
        spec.usageMessage().description("Writes the report page from the data files of test runs.");
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        RunReport report = RunReport.read(places());
        report.warnings().forEach(warning -> terminal.err().println("Warning: " + warning));
        if (report.isEmpty()) {
            throw new IOException(
                    "There are no results to report. Run the tests first, or name the folders of their data.");
        }
        if (baseline != null && !Files.exists(resolved(baseline))) {
            throw new NoSuchFileException(resolved(baseline).toString());
        }
        Path page = resolved(Objects.requireNonNullElse(output, Path.of(DEFAULT_PAGE)));
        report.writePage(page, baseline == null ? null : resolved(baseline));
        terminal.err().println("wrote " + page);
        if (newBaseline != null) {
            report.writeBaseline(resolved(newBaseline));
            terminal.err().println("wrote " + resolved(newBaseline));
        }
        if (markdown != null) {
            new AtomicFiles().write(resolved(markdown), report.snapshotsAsMarkdown());
            terminal.err().println("wrote " + resolved(markdown));
        }
        return 0;
    }

    private List<Path> places() throws IOException {
        if (places != null && !places.isEmpty()) {
            return places.stream().map(this::resolved).toList();
        }
        return BuildFolders.below(terminal.folder(), "results").stream()
                .map(results -> Objects.requireNonNull(results.getParent()))
                .toList();
    }

    private Path resolved(Path path) {
        return terminal.folder().resolve(path);
    }
}
