/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.UserValues;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * {@code seatrial init}: writes the first tests of a chart. If the folder has no build file, it also writes a Maven module. It never
 * replaces a file, and writes nothing if the chart does not load or its default values do not render.
 */
final class InitCommand {

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    private static final String ARTIFACT = "seatrial-junit";

    private final Terminal terminal;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("seatrial init");
        spec.usageMessage()
                .description("Writes the first tests of a chart, and a Maven module if the folder has no build file.");
        spec.addPositional(PositionalParamSpec.builder()
                .type(String.class)
                .paramLabel("CHART")
                .index("0")
                .required(true)
                .description("folder or archive of the chart")
                .build());
        spec.addOption(OptionSpec.builder("-o", "--output")
                .type(String.class)
                .paramLabel("FOLDER")
                .description("folder of the module (default: the current folder)")
                .build());
        spec.addOption(OptionSpec.builder("-p", "--package")
                .type(String.class)
                .paramLabel("NAME")
                .description("Java package of the tests (default: com.example)")
                .build());
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("show this help")
                .build());
        return spec;
    }

    int run(List<String> line) {
        try {
            ParseResult options = new CommandLine(spec()).parseArgs(line.toArray(new String[0]));
            if (options.isUsageHelpRequested()) {
                terminal.out().print(new CommandLine(spec()).getUsageMessage(CommandLine.Help.Ansi.OFF));
                return 0;
            }
            return run(options);
        } catch (ParameterException e) {
            return terminal.fail(e.getMessage() + "\nRun 'seatrial init --help' for usage.");
        } catch (UsageException e) {
            return terminal.fail(Objects.toString(e.getMessage()));
        } catch (ChartException e) {
            return terminal.fail(DiagnosticRenderer.render(e.diagnostic()).strip());
        } catch (IOException e) {
            return terminal.fail("cannot write " + e.getMessage());
        }
    }

    private int run(ParseResult options) throws IOException {
        String packageName = options.matchedOptionValue("--package", "com.example");
        if (!SourceVersion.isName(packageName)) {
            throw new UsageException("--package " + packageName + " is not a valid Java package name");
        }
        Path folder = terminal.folder()
                .resolve(options.matchedOptionValue("--output", ""))
                .toAbsolutePath()
                .normalize();
        String given = options.matchedPositionalValue(0, "");
        Path location = terminal.folder().resolve(given).toAbsolutePath().normalize();
        if (!Files.exists(location)) {
            throw new UsageException("path \"" + given + "\" not found");
        }
        Chart chart = ChartLoader.load(location);
        if (chart.metadata().isLibrary()) {
            throw new UsageException("`" + chart.name() + "` is a library chart, which renders nothing by itself. "
                    + "Write a test that calls its named templates with `TestChart.template`.");
        }
        FirstTests tests = plan(chart, location, folder, packageName);
        write(folder, tests);
        return 0;
    }

    /** Renders the chart as the tests will do, and plans the tests that make sense for it. */
    private FirstTests plan(Chart chart, Path location, Path folder, String packageName) {
        FirstTests tests = new FirstTests(chart.name(), pathFrom(folder, location), packageName, new TreeMap<>());
        List<String> values = new ArrayList<>(List.of(""));
        values.addAll(valuesFiles(location));
        for (String file : values) {
            tests.values().put(file, render(chart, location, file, tests.release()));
        }
        String problem = tests.problem("");
        if (!problem.isEmpty() && values.size() == 1) {
            throw new UsageException(
                    "`" + chart.name() + "` does not render with its default values. Put the values that it needs in `"
                            + "ci/default-values.yaml` in the chart, and try again.\n\n" + problem);
        }
        return tests;
    }

    private static FirstTests.Outcome render(Chart chart, Path location, String file, String release) {
        UserValues values = UserValues.none();
        try {
            RenderRequest request = RenderRequest.builder(chart)
                    .release(release)
                    .values(
                            file.isEmpty()
                                    ? values
                                    : values.withFile(location.resolve(file).toString()))
                    .build();
            boolean isEmpty = ChartRenderer.render(request).manifests().isEmpty();
            return new FirstTests.Outcome("", isEmpty);
        } catch (RenderException e) {
            return new FirstTests.Outcome(e.getMessage(), true);
        } catch (ChartException | UncheckedIOException e) {
            return new FirstTests.Outcome(Objects.toString(e.getMessage()), true);
        }
    }

    /** Returns the values files that the tool chart-testing uses as well, relative to the chart. */
    private static List<String> valuesFiles(Path chart) {
        Path folder = chart.resolve("ci");
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*-values.yaml")) {
                files.forEach(file -> names.add("ci/" + file.getFileName()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names.stream().sorted().toList();
    }

    private void write(Path folder, FirstTests tests) throws IOException {
        String buildFile = BUILD_FILES.stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .findFirst()
                .orElse("");
        Map<String, String> files = tests.files(buildFile.isEmpty());
        List<String> existing = files.keySet().stream()
                .filter(name -> Files.exists(folder.resolve(name)) && !name.equals(".gitignore"))
                .toList();
        if (!existing.isEmpty()) {
            throw new UsageException(
                    "nothing was written, because this already exists: " + String.join(", ", existing));
        }
        StringBuilder report = new StringBuilder("Wrote the first tests of the chart `" + tests.chart() + "`:\n");
        AtomicFiles writer = new AtomicFiles();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path)) {
                writer.write(path, file.getValue());
                report.append("  ").append(file.getKey()).append('\n');
            }
        }
        report.append(tests.notes());
        if (!buildFile.isEmpty() && !Files.readString(folder.resolve(buildFile)).contains(ARTIFACT)) {
            report.append("\nAdd the dependency `dev.seatrial:%s:%s` with test scope to `%s`.\n"
                    .formatted(ARTIFACT, Versions.seatrial(), buildFile));
        }
        terminal.out().print(report.append(buildFile.endsWith("gradle") || buildFile.endsWith("kts") ? """

                Review the output and approve it: `SEATRIAL_SNAPSHOTS=update ./gradlew test`
                Then run the tests: `./gradlew test`
                """ : """

                Review the output and approve it: `mvn test -Dseatrial.snapshots=update`
                Then run the tests: `mvn test`
                """));
    }

    static String pathFrom(Path folder, Path chart) {
        Path path = Objects.equals(folder.getRoot(), chart.getRoot()) ? folder.relativize(chart) : chart;
        String text = path.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }
}
