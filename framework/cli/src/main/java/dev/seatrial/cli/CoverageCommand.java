/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.coverage.CoverageCheck;
import dev.seatrial.coverage.CoverageData;
import dev.seatrial.coverage.CoverageFormat;
import dev.seatrial.coverage.CoverageRule;
import dev.seatrial.file.internal.AtomicFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seatrial coverage}: adds up the data files of test runs, and reports or checks what they come to. */
@Command(
        name = "seatrial coverage",
        description = "Reports which parts of templates the tests of a run reach.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class CoverageCommand {

    private static final String PLACES = "data files, and folders with data files; by default those in"
            + " `target/seatrial/coverage` and `build/seatrial/coverage` of all modules below the working directory";

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    private CoverageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static int run(List<String> arguments, Terminal terminal) {
        CommandLine line = new CommandLine(new CoverageCommand(terminal))
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    terminal.err().println("Error: " + message(e));
                    return 1;
                });
        if (arguments.isEmpty()) {
            line.usage(line.getOut());
            return 0;
        }
        return line.execute(arguments.toArray(new String[0]));
    }

    /** Returns what the overview of commands shows. */
    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("seatrial coverage");
        spec.usageMessage().description("Reports which parts of templates the tests of a run reach.");
        return spec;
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static String message(Exception e) {
        boolean missing = e instanceof java.nio.file.NoSuchFileException;
        return missing ? "`" + e.getMessage() + "` does not exist." : String.valueOf(e.getMessage());
    }

    @Command(description = "Prints or writes a report.", mixinStandardHelpOptions = true)
    int report(
            @Option(
                            names = {"-f", "--format"},
                            defaultValue = "text",
                            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default")
                    CoverageFormat format,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description = "the file to write, instead of the standard output")
                    @Nullable
                    Path output,
            @Parameters(paramLabel = "PLACE", arity = "0..*", description = PLACES) @Nullable List<Path> places)
            throws IOException {
        CoverageData data = read(places);
        if (output != null) {
            for (Path file : format.write(data, resolved(output))) {
                terminal.err().println("wrote " + file);
            }
            return 0;
        }
        List<String> documents = format.documents(data);
        if (documents.size() > 1) {
            throw new IOException(
                    "The report takes %d files. Name the first of them with `--output`.".formatted(documents.size()));
        }
        terminal.out().print(documents.get(0));
        return 0;
    }

    @Command(description = "Merges data files into one.", mixinStandardHelpOptions = true)
    int merge(
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            required = true,
                            description = "the data file to write; its name should end with `.coverage`")
                    Path output,
            @Parameters(paramLabel = "PLACE", arity = "0..*", description = PLACES) @Nullable List<Path> places)
            throws IOException {
        List<String> warnings = new ArrayList<>();
        CoverageData data = CoverageData.read(places(places), warnings);
        warn(warnings);
        new AtomicFiles().write(resolved(output), data::write);
        return 0;
    }

    @Command(
            description = "Fails with exit code 1 if a chart falls short of a minimum, and lists what no test reaches.",
            mixinStandardHelpOptions = true)
    int check(
            @Option(
                            names = {"-m", "--minimum"},
                            paramLabel = "RULES",
                            required = true,
                            description = "what each chart must reach, such as `branches:80,lines:90` in percent, or"
                                    + " `FILE:MISSEDCOUNT:0`")
                    String minimum,
            @Parameters(paramLabel = "PLACE", arity = "0..*", description = PLACES) @Nullable List<Path> places)
            throws IOException {
        List<CoverageRule> rules;
        try {
            rules = CoverageRule.parse(minimum);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
        CoverageData data = read(places);
        if (data.isEmpty()) {
            throw new IOException("There is no coverage data to check.");
        }
        List<String> failures = CoverageCheck.check(data, rules);
        terminal.err().print(failures.isEmpty() ? "" : String.join("\n\n", failures) + "\n");
        return failures.isEmpty() ? 0 : 1;
    }

    @Command(
            description =
                    "Prints which values the templates of a chart read, with its defaults and with each values file.",
            mixinStandardHelpOptions = true)
    int values(
            @Option(
                            names = {"-f", "--values"},
                            paramLabel = "FILE",
                            description =
                                    "a values file to render with; by default each `ci/*-values.yaml` of the chart")
                    @Nullable
                    List<Path> files,
            @Parameters(paramLabel = "CHART", description = "the folder or archive of the chart") Path chart)
            throws IOException {
        List<Path> resolved =
                files == null ? List.of() : files.stream().map(this::resolved).toList();
        ValuesReport report = ValuesReport.of(ChartLoader.load(resolved(chart)), resolved, terminal.folder());
        warn(report.failures());
        terminal.out().print(report.text());
        return 0;
    }

    private CoverageData read(@Nullable List<Path> places) throws IOException {
        List<String> warnings = new ArrayList<>();
        CoverageData data = CoverageData.read(places(places), warnings).latest(warnings);
        warn(warnings);
        return data;
    }

    private void warn(List<String> warnings) {
        warnings.forEach(warning -> terminal.err().println("Warning: " + warning));
    }

    private Path resolved(Path path) {
        return terminal.folder().resolve(path);
    }

    private List<Path> places(@Nullable List<Path> given) throws IOException {
        if (given != null && !given.isEmpty()) {
            return given.stream().map(this::resolved).toList();
        }
        List<Path> found = BuildFolders.below(terminal.folder(), "coverage");
        if (found.isEmpty()) {
            throw new IOException("There is no `target/seatrial/coverage` below the working directory."
                    + " Run the tests first, or name the data files.");
        }
        return found;
    }
}
