/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds the chart that {@code @ChartTest} means. */
final class ChartFolder {

    private static final Path USUAL = Path.of("src", "main", "helm");

    private ChartFolder() {}

    static Path find(String given) {
        if (given.isEmpty()) {
            return only();
        }
        Path path = Path.of(given);
        if (!Files.exists(path)) {
            throw new ExtensionConfigurationException(
                    "`@ChartTest(chart = \"%s\")`: there is no `%s`. Write the path of the chart's folder or archive as seen from `%s`."
                            .formatted(given, path, Path.of("").toAbsolutePath()));
        }
        return path.normalize();
    }

    private static Path only() {
        List<Path> charts = charts();
        if (charts.size() != 1) {
            String found = charts.isEmpty()
                    ? "none"
                    : String.join(", ", charts.stream().map(Path::toString).toList());
            throw new ExtensionConfigurationException(
                    "`@ChartTest` names no chart, and under `%s` there is not exactly one, but: %s. Write `@ChartTest(chart = \"...\")`."
                            .formatted(USUAL, found));
        }
        return charts.get(0);
    }

    private static List<Path> charts() {
        if (!Files.isDirectory(USUAL)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(USUAL)) {
            return folders.filter(folder -> Files.exists(folder.resolve("Chart.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
