/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.template.internal.go.GoStrings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the charts below {@code charts/}, as {@code helm lint --with-subcharts} does. */
final class Subcharts {

    private final List<String> found = new ArrayList<>();

    private Subcharts() {}

    /**
     * Returns charts, and behind them the charts that they contain: the folders with a Chart.yaml and the archives, at any depth.
     *
     * @param charts paths as the user wrote them
     * @param folder the folder that they start from
     */
    static List<String> with(List<String> charts, Path folder) {
        Subcharts subcharts = new Subcharts();
        subcharts.found.addAll(charts);
        for (String chart : charts) {
            Path shown = Path.of(chart, "charts").normalize();
            subcharts.walk(folder.resolve(shown), shown);
        }
        return subcharts.found;
    }

    /** Visits a file or a folder in the order of Go's {@code filepath.Walk}, which follows no links. */
    private void walk(Path path, Path shown) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (path.endsWith("Chart.yaml")) {
            Path parent = shown.getParent();
            found.add(parent == null ? "." : parent.toString());
        } else if (shown.toString().endsWith(".tgz") || shown.toString().endsWith(".tar.gz")) {
            found.add(shown.toString());
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            children(path).forEach(child -> walk(child, shown.resolve(child.getFileName())));
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.comparing(p -> p.getFileName().toString(), GoStrings.ORDER))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
