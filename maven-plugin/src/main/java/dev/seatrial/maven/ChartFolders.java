/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Finds the charts of a project. */
final class ChartFolders {

    static final String DEFAULT = "src/main/helm";
    private static final String CHART_YAML = "Chart.yaml";

    private final Path project;

    ChartFolders(Path project) {
        this.project = project;
    }

    /**
     * Returns the charts that are configured, or else those in {@value #DEFAULT}, in the order of their names.
     *
     * @throws MojoExecutionException if a configured chart does not exist
     */
    List<Path> find(List<File> configured) throws MojoExecutionException {
        for (File chart : configured) {
            if (!chart.exists()) {
                throw new MojoExecutionException("There is no chart " + show(chart.toPath())
                        + ". Correct <charts> in the configuration of seatrial-maven-plugin.");
            }
        }
        return configured.isEmpty()
                ? inDefaultFolder()
                : configured.stream().map(File::toPath).toList();
    }

    private List<Path> inDefaultFolder() throws MojoExecutionException {
        Path root = project.resolve(DEFAULT);
        if (isChart(root)) {
            return List.of(root);
        }
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(ChartFolders::isChart).sorted().toList();
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot read " + show(root) + ": " + e.getMessage(), e);
        }
    }

    private static boolean isChart(Path folder) {
        return Files.isRegularFile(folder.resolve(CHART_YAML));
    }

    /** Returns a path as users know it: below the project, relative to it. */
    String show(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(project) ? project.relativize(absolute).toString() : absolute.toString();
    }

    /**
     * Loads a chart.
     *
     * @throws MojoFailureException if it cannot be loaded
     */
    Chart load(Path path) throws MojoFailureException {
        try {
            return ChartLoader.load(path);
        } catch (ChartException e) {
            throw new MojoFailureException(show(path) + ": " + e.getMessage(), e);
        }
    }
}
