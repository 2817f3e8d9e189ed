/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the chart of a test and the files that annotations name: in the chart, in the working directory, beside the test. */
record ChartFiles(Path chart, Class<?> testClass) {

    private static final Path USUAL = Path.of("src", "main", "helm");

    /**
     * Returns the chart that {@code @ChartTest} means.
     *
     * @param given its member, empty for the only chart in the usual place
     */
    static Path chart(String given, Class<?> testClass) {
        if (given.isEmpty()) {
            return only(testClass);
        }
        Path path = Path.of(given).normalize();
        boolean exists = Files.exists(path);
        if (exists && (!Files.isDirectory(path) || Files.exists(path.resolve("Chart.yaml")))) {
            return path;
        }
        Path parent = exists ? path : path.toAbsolutePath().getParent();
        String problem = exists ? "it has no `Chart.yaml`" : "there is no such path";
        Diagnostic diagnostic = Diagnostic.of("`@ChartTest(chart = \"%s\")` on %s leads to no chart: %s."
                        .formatted(given, Members.name(testClass), problem))
                .withFact("seen from", workingDirectory());
        String hint = Suggestions.didYouMean(
                String.valueOf(path.getFileName()),
                charts(parent).stream()
                        .map(chart -> String.valueOf(chart.getFileName()))
                        .toList());
        throw new Misuse(diagnostic.withHint(
                hint.isEmpty() ? "Write the path of the chart's folder or archive, seen from the module." : hint));
    }

    private static Path only(Class<?> testClass) {
        List<Path> charts = charts(USUAL);
        if (charts.size() == 1) {
            return charts.get(0);
        }
        String found = charts.isEmpty()
                ? "none"
                : String.join("\n", charts.stream().map(Path::toString).toList());
        throw new Misuse(Diagnostic.of("`@ChartTest` on %s names no chart, and `%s` has not exactly one."
                        .formatted(Members.name(testClass), USUAL))
                .withFact("seen from", workingDirectory())
                .withFact("charts", found)
                .withHint("Write `@ChartTest(chart = \"%s\")`."
                        .formatted(charts.isEmpty() ? "src/main/helm/NAME" : charts.get(0))));
    }

    private static List<Path> charts(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(chart -> Files.exists(chart.resolve("Chart.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path find(String name, Origin origin) {
        List<Path> places = new ArrayList<>(List.of(chart.resolve(name), Path.of(name)));
        URL resource = testClass.getResource(name);
        if (resource != null && resource.getProtocol().equals("file")) {
            places.add(path(resource));
        }
        return places.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Path::normalize)
                .orElseThrow(() -> unknown(name, origin));
    }

    String read(String name, Origin origin) {
        Path file = find(name, origin);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Misuse(
                    Diagnostic.of("`%s`, which %s names, cannot be read: %s".formatted(file, origin, e.getMessage())),
                    e);
        }
    }

    private Misuse unknown(String name, Origin origin) {
        Diagnostic diagnostic = Diagnostic.of("%s names `%s`, but there is no such file.".formatted(origin, name))
                .withFact(
                        "looked in",
                        "%s\n%s\nthe package of %s on the class path"
                                .formatted(chart, workingDirectory(), Members.name(testClass)));
        String hint = Suggestions.didYouMean(name, yamlFiles());
        return new Misuse(hint.isEmpty() ? diagnostic : diagnostic.withHint(hint));
    }

    private List<String> yamlFiles() {
        if (!Files.isDirectory(chart)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(chart)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String workingDirectory() {
        return Path.of("").toAbsolutePath().toString();
    }

    private static Path path(URL resource) {
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
