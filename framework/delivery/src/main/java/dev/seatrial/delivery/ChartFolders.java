/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads charts as the commands for dependencies do, which do not look at the {@code apiVersion} first. */
final class ChartFolders {

    private ChartFolders() {}

    static Chart load(Path chart, HelmVersion helm, Limits limits) {
        if (Files.isDirectory(chart) && Files.notExists(chart.resolve("Chart.yaml"))) {
            throw new ChartException("Chart.yaml file is missing");
        }
        return ChartLoader.load(chart, helm, limits);
    }
}
