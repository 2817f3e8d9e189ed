/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.Dependency;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file or folder in the arguments of a command, and how Helm uses it. A local Helm does not need this. For Helm in a
 * container, files that Helm reads are copied there, and files that it writes are copied back.
 *
 * @param file the file or folder
 * @param sent whether Helm reads it
 * @param needs other files and folders that Helm reads as well
 * @param results what Helm writes, as paths in the folder, {@code .} for all of it; empty if it only reads
 */
record FileUse(Path file, boolean sent, List<Path> needs, List<String> results) {

    private static final String LOCAL = "file://";

    /** Helm reads the file or folder. */
    static FileUse read(Path file) {
        return new FileUse(file, true, List.of(), List.of());
    }

    /** Helm writes to the folder. */
    static FileUse written(Path folder) {
        return new FileUse(folder, false, List.of(), List.of("."));
    }

    /** Helm downloads the chart's dependencies into it, or copies them from folders next to it. */
    static FileUse dependent(Path chart) {
        return new FileUse(chart, true, localDependencies(chart), List.of("charts", "Chart.lock", "requirements.lock"));
    }

    /** Returns nothing for a chart that cannot be read, since Helm itself reports that. */
    private static List<Path> localDependencies(Path chart) {
        try {
            List<Dependency> dependencies = ChartLoader.load(chart).metadata().dependencies();
            return Stream.ofNullable(dependencies)
                    .flatMap(List::stream)
                    .map(Dependency::repository)
                    .filter(Objects::nonNull)
                    .filter(repository -> repository.startsWith(LOCAL))
                    .map(repository -> chart.resolve(repository.substring(LOCAL.length())))
                    .toList();
        } catch (ChartException e) {
            return List.of();
        }
    }
}
