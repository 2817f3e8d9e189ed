/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.unittest.internal.suite.SuiteException;
import dev.seatrial.unittest.internal.suite.SuiteReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The suites of a chart in the order in which they run.
 *
 * @param folder the folder or archive of the chart
 * @param suites the suites that can be run
 * @param errors the files that cannot
 * @param warnings what was wrong with suites of dependencies, which the original only mentions
 */
public record ChartPlan(
        Chart chart, Path folder, List<PlannedSuite> suites, List<SuiteException> errors, List<String> warnings) {

    /**
     * Finds and reads the suites of a chart.
     *
     * @throws dev.seatrial.chart.ChartException if the chart cannot be loaded
     */
    public static ChartPlan of(Path folder, RunSettings settings) {
        return of(ChartLoader.load(folder, HelmVersion.V3_21), folder, settings);
    }

    /** Finds and reads the suites of a chart that is loaded. */
    public static ChartPlan of(Chart chart, Path folder, RunSettings settings) {
        Reading reading = new Reading(settings);
        TestedChart root = TestedChart.of(chart);
        reading.files(root, folder, reading.errors::add);
        if (!settings.testsChart().isEmpty()) {
            reading.testsChart(root, folder);
        }
        if (settings.withSubcharts()) {
            reading.dependencies(root, folder);
        }
        return new ChartPlan(
                chart, folder, List.copyOf(reading.suites), List.copyOf(reading.errors), List.copyOf(reading.warnings));
    }

    private static final class Reading {

        private final RunSettings settings;
        private final List<PlannedSuite> suites = new ArrayList<>();
        private final List<SuiteException> errors = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        Reading(RunSettings settings) {
            this.settings = settings;
        }

        void files(TestedChart chart, Path folder, Consumer<SuiteException> report) {
            List<Path> files;
            try {
                files = SuiteFiles.find(folder, settings.files());
            } catch (SuiteFiles.BadPattern e) {
                report.accept(new SuiteException(folder, 0, String.valueOf(e.getMessage())));
                return;
            }
            for (Path file : files) {
                try {
                    SuiteReader.read(file, settings.refusesUnknown())
                            .forEach(suite -> suites.add(new PlannedSuite(chart, suite)));
                } catch (SuiteException e) {
                    report.accept(e);
                }
            }
        }

        void testsChart(TestedChart chart, Path folder) {
            try {
                TestsChart.suites(folder.resolve(settings.testsChart()), settings.refusesUnknown())
                        .forEach(suite -> suites.add(new PlannedSuite(chart, suite)));
            } catch (SuiteException e) {
                errors.add(e);
            }
        }

        void dependencies(TestedChart chart, Path folder) {
            for (Chart dependency : chart.own().dependencies()) {
                if (!SubchartGate.isOpen(chart.own(), dependency, settings.valuesFiles())) {
                    continue;
                }
                Path below = folder.resolve("charts").resolve(dependency.name());
                TestedChart tested = chart.dependency(dependency);
                files(tested, below, e -> warnings.add(e.file() + ": " + e.getMessage()));
                dependencies(tested, below);
            }
        }
    }
}
