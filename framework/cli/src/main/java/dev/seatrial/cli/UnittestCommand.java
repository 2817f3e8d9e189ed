/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.ChartException;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.unittest.internal.report.DisplayPath;
import dev.seatrial.unittest.internal.report.ReportFile;
import dev.seatrial.unittest.internal.run.ChartPlan;
import dev.seatrial.unittest.internal.run.KubernetesDefault;
import dev.seatrial.unittest.internal.run.PlannedSuite;
import dev.seatrial.unittest.internal.run.RenderRecord;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.run.SnapshotMode;
import dev.seatrial.unittest.internal.run.SuiteFiles;
import dev.seatrial.unittest.internal.run.SuiteResult;
import dev.seatrial.unittest.internal.run.SuiteRun;
import dev.seatrial.unittest.internal.suite.SuiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code seatrial unittest}: runs the suites of charts as {@code helm unittest} does, with the same flags and exit code. Exit code
 * 0 stands for success, 1 for a failure of any kind.
 */
final class UnittestCommand {

    private final Terminal terminal;

    UnittestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> line) {
        UnittestFlags flags;
        try {
            flags = UnittestFlags.parse(line);
        } catch (UsageException e) {
            terminal.err().println("Error: " + e.getMessage());
            return 1;
        }
        if (flags.isSet("help") || flags.arguments().isEmpty()) {
            terminal.out().print(Help.ofUnittest());
            return flags.isSet("help") ? 0 : 1;
        }
        if (flags.isSet("convert")) {
            return new ConvertCommand(terminal).run(flags, settings(flags));
        }
        return run(flags, settings(flags));
    }

    private RunSettings settings(UnittestFlags flags) {
        boolean honest = flags.isSet("no-false-greens");
        List<String> files = flags.values("file");
        SnapshotMode snapshots = flags.isSet("update-snapshot")
                ? SnapshotMode.UPDATE
                : honest && terminal.environment().containsKey("CI") ? SnapshotMode.READ_ONLY : SnapshotMode.CREATE;
        return new RunSettings(
                files.isEmpty() ? RunSettings.DEFAULT.files() : files,
                valuesFiles(flags),
                flags.isSet("strict") || honest,
                honest,
                flags.isOn("with-subchart", true),
                flags.value("chart-tests-path").orElse(""),
                flags.isSet("skip-schema-validation"),
                flags.isSet("failfast"),
                snapshots,
                () -> RenderRecord.NONE);
    }

    /** A path without a slash is looked for in the root folder, and a file that is not there is no error: as the original does. */
    private List<Path> valuesFiles(UnittestFlags flags) {
        List<Path> files = new ArrayList<>();
        for (String pattern : flags.values("values")) {
            Path folder = pattern.contains("/") ? terminal.folder().toAbsolutePath() : Path.of("/");
            files.addAll(SuiteFiles.find(folder, pattern));
        }
        return files;
    }

    private int run(UnittestFlags flags, RunSettings settings) {
        boolean color = flags.isOn("color", terminal.interactive());
        UnittestOutput output = new UnittestOutput(terminal, color);
        KubernetesDefault kubernetes = new KubernetesDefault();
        List<SuiteResult> results = new ArrayList<>();
        boolean passed = true;
        for (String argument : flags.arguments()) {
            boolean chartPassed = chart(argument, settings, kubernetes, output, results);
            passed &= chartPassed;
            if (!chartPassed && settings.failFast()) {
                break;
            }
        }
        output.summary();
        flags.value("output-file").ifPresent(file -> {
            ReportFile.Format format =
                    ReportFile.Format.named(flags.value("output-type").orElse("XUnit"));
            write(file, ReportFile.text(format, results, terminal.folder(), ZonedDateTime.now(terminal.clock())));
        });
        return passed ? 0 : 1;
    }

    private boolean chart(
            String argument,
            RunSettings settings,
            KubernetesDefault kubernetes,
            UnittestOutput output,
            List<SuiteResult> results) {
        Path folder = terminal.folder().resolve(argument);
        ChartPlan plan;
        try {
            plan = ChartPlan.of(folder, settings);
        } catch (ChartException e) {
            output.brokenChart(argument, e.getMessage());
            return false;
        }
        output.chart(plan.chart().name(), argument);
        plan.warnings().forEach(output::warning);
        plan.errors().forEach(error -> output.broken(error, shown(error)));
        boolean passed = plan.errors().isEmpty();
        if (!passed && (!settings.honest() || settings.failFast())) {
            output.endOfChart(false);
            return false;
        }
        if (settings.honest() && passed && plan.suites().isEmpty()) {
            String patterns = String.join(", ", settings.files());
            SuiteException none = new SuiteException(
                    folder, 0, "no file matches " + patterns + "; helm-unittest would have let the chart pass");
            output.broken(none, shown(none));
            passed = false;
        }
        SuiteRun run = new SuiteRun(settings, kubernetes);
        for (PlannedSuite suite : plan.suites()) {
            SuiteResult result;
            try {
                result = run.run(suite);
            } catch (SuiteException e) {
                output.broken(e, shown(e));
                passed = false;
                continue;
            }
            results.add(result);
            output.suite(result, DisplayPath.of(terminal.folder(), suite.suite().file()));
            passed &= !result.failed();
            if (!passed && settings.failFast()) {
                break;
            }
        }
        output.endOfChart(passed);
        return passed;
    }

    private Path shown(SuiteException error) {
        return DisplayPath.of(terminal.folder(), error.file());
    }

    private void write(String file, String text) {
        try {
            new AtomicFiles().write(terminal.folder().resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
