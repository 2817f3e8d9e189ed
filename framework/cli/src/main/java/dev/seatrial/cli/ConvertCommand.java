/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.ChartException;
import dev.seatrial.coverage.internal.UsedInput;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.unittest.internal.convert.Conversion;
import dev.seatrial.unittest.internal.convert.Converter;
import dev.seatrial.unittest.internal.convert.KeptTest;
import dev.seatrial.unittest.internal.convert.Options;
import dev.seatrial.unittest.internal.report.DisplayPath;
import dev.seatrial.unittest.internal.run.ChartPlan;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.suite.SuiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/** {@code seatrial unittest --convert}: writes the suites of charts as test classes. Never replaces a file without being asked. */
final class ConvertCommand {

    private final Terminal terminal;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(UnittestFlags flags, RunSettings settings) {
        String packageName = flags.value("package").orElse("com.example");
        try {
            if (!SourceVersion.isName(packageName)) {
                throw new UsageException("--package " + packageName + " is not a valid Java package name");
            }
            Path module = terminal.folder()
                    .resolve(flags.value("output").orElse(""))
                    .toAbsolutePath()
                    .normalize();
            if (flags.arguments().size() > 1) {
                throw new UsageException("--convert takes one chart at a time, each with a --package of its own");
            }
            return convert(flags.arguments().get(0), module, packageName, settings, flags.isSet("overwrite"));
        } catch (UsageException e) {
            return terminal.fail(String.valueOf(e.getMessage()));
        } catch (ChartException e) {
            return terminal.fail(DiagnosticRenderer.render(e.diagnostic()).strip());
        } catch (IOException e) {
            return terminal.fail("cannot write " + e.getMessage());
        }
    }

    private int convert(String argument, Path module, String packageName, RunSettings settings, boolean mayReplace)
            throws IOException {
        Path folder = terminal.folder().resolve(argument).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new UsageException("\"" + argument + "\" is not the folder of a chart");
        }
        ChartPlan plan = ChartPlan.of(folder, settings);
        Options options = new Options(packageName, module, InitCommand.pathFrom(module, folder));
        Conversion conversion = new Converter(plan, settings, options, UsedInput::unused).convert();
        write(module, conversion.files(), mayReplace);
        report(argument, conversion);
        plan.warnings().forEach(warning -> terminal.printError("Warning: " + warning + "\n"));
        conversion.skipped().forEach(this::reportSkipped);
        return conversion.skipped().isEmpty() ? 0 : 1;
    }

    private void reportSkipped(SuiteException error) {
        Path file = DisplayPath.of(terminal.folder(), error.file());
        String place = error.line() > 0 ? file + ":" + error.line() : file.toString();
        terminal.fail(place + ": " + error.getMessage() + "; the suite was not converted");
    }

    private static void write(Path module, Map<String, String> files, boolean mayReplace) throws IOException {
        List<String> existing = files.keySet().stream()
                .filter(name -> Files.exists(module.resolve(name)))
                .toList();
        if (!existing.isEmpty() && !mayReplace) {
            throw new UsageException("nothing was written, because this already exists: " + String.join(", ", existing)
                    + ". Write --overwrite to replace it.");
        }
        AtomicFiles writer = new AtomicFiles();
        for (Map.Entry<String, String> file : files.entrySet()) {
            writer.write(module.resolve(file.getKey()), file.getValue());
        }
    }

    private void report(String argument, Conversion conversion) {
        terminal.out()
                .println("%s: converted %d of %d assertions (%d %%) in %d of %d tests into %d files."
                        .formatted(
                                argument,
                                conversion.assertions(),
                                conversion.allAssertions(),
                                conversion.percentage(),
                                conversion.tests(),
                                conversion.allTests(),
                                conversion.files().size()));
        if (conversion.kept().isEmpty()) {
            return;
        }
        Map<String, Integer> reasons = new TreeMap<>();
        for (KeptTest kept : conversion.kept()) {
            reasons.merge(kept.reason(), 1, Integer::sum);
        }
        terminal.out().println("These tests stay in their suites, and a class with @HelmUnittest runs them:");
        reasons.forEach((reason, count) -> terminal.out().println("  " + count + ": " + reason));
    }
}
