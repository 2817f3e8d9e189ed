/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import dev.seatrial.chart.Chart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The values files with which a chart is tested in CI. */
public final class CiValues {

    private CiValues() {}

    /** Returns the files {@code ci/*-values.yaml} of a chart, as chart-testing uses them, in the order of their names. */
    public static List<Path> of(Chart chart) throws IOException {
        Path folder = chart.root().map(root -> root.resolve("ci")).orElse(null);
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith("-values.yaml"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
