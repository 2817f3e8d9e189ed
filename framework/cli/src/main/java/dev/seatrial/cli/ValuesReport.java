/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.UserValues;
import dev.seatrial.coverage.CoverageSettings;
import dev.seatrial.coverage.ValuesCollector;
import dev.seatrial.coverage.internal.CiValues;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What {@code seatrial coverage values} prints: which values the templates of a chart read over several renders. */
final class ValuesReport {

    private final Chart chart;
    private final ValuesCollector values;
    private final List<String> renders = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private ValuesReport(Chart chart, Path folder) {
        this.chart = chart;
        this.values = new ValuesCollector(chart, HelmVersion.latest(), new CoverageSettings(folder, Set.of()));
    }

    /**
     * Renders a chart with its defaults, and with each of some values files alone.
     *
     * @param files the values files; if there are none, the {@code ci/*-values.yaml} of the chart
     * @param folder the working directory
     */
    static ValuesReport of(Chart chart, List<Path> files, Path folder) throws IOException {
        ValuesReport report = new ValuesReport(chart, folder);
        report.render("values.yaml", UserValues.none());
        for (Path file : files.isEmpty() ? CiValues.of(chart) : files) {
            report.render(String.valueOf(file.getFileName()), UserValues.none().withFile(file.toString()));
        }
        return report;
    }

    private void render(String name, UserValues layers) {
        renders.add(name);
        try {
            ChartRenderer.render(RenderRequest.builder(chart)
                    .helmVersion(HelmVersion.latest())
                    .values(layers)
                    .listener(values.listener())
                    .build());
        } catch (RenderException e) {
            failures.add("The chart does not render with `%s`: %s"
                    .formatted(
                            name,
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    /** Returns sentences about renders that failed, of which only the beginning counts. */
    List<String> failures() {
        return failures;
    }

    String text() {
        return "Values of " + chart.name() + " " + chart.version() + " with " + String.join(", ", renders) + ":\n"
                + values.usage().text();
    }
}
