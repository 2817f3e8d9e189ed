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
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the chart of a test, and the files of annotations: in the chart, in the working directory, or next to the test. */
record ChartFiles(Path chart, Class<?> testClass) {

    private static final Path USUAL = Path.of("src", "main", "helm");

    private static final String CHART = "Chart.yaml";

    /** The depth to which a missing file is searched for a suggestion. */
    private static final int DEPTH = 3;

    /**
     * Returns the path of the chart that {@code @ChartTest} declares.
     *
     * @param given the attribute, or an empty text for the only chart in {@code src/main/helm}
     */
    static Path chart(String given, Class<?> testClass) {
        if (given.isEmpty()) {
            return only(testClass);
        }
        Path path = Path.of(given).normalize();
        boolean exists = Files.exists(path);
        if (exists && isChart(path)) {
            return path;
        }
        String problem = !exists
                ? "the path does not exist"
                : Files.isDirectory(path) ? "it has no `Chart.yaml`" : "it is a file inside a chart";
        Diagnostic diagnostic = Diagnostic.of("`@ChartTest(chart = \"%s\")` on %s is not a chart: %s."
                        .formatted(given, Members.name(testClass), problem))
                .withFact("relative to", workingDirectory());
        throw new Misuse(diagnostic.withHint(meant(path)
                .map("Did you mean `%s`?"::formatted)
                .orElse("Write the path of the folder or archive of the chart, relative to the module.")));
    }

    private static boolean isChart(Path path) {
        return Files.isDirectory(path)
                ? Files.exists(path.resolve(CHART))
                : !path.endsWith(CHART); // an archive, whatever its name
    }

    /** Finds the chart that contains the path, or a chart of that name next to it or in the sources. */
    private static Optional<Path> meant(Path path) {
        for (Path around = path.getParent(); around != null; around = around.getParent()) {
            if (Files.exists(around.resolve(CHART))) {
                return Optional.of(around);
            }
        }
        Map<String, Path> known = new LinkedHashMap<>();
        chartsBelow(Path.of("src")).forEach(chart -> known.put(name(chart), chart));
        charts(path.getParent()).forEach(chart -> known.put(name(chart), chart));
        Path same = known.get(name(path));
        return same != null
                ? Optional.of(same)
                : Suggestions.closeTo(name(path), known.keySet()).stream()
                        .findFirst()
                        .map(known::get);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static Path only(Class<?> testClass) {
        List<Path> charts = charts(USUAL);
        if (charts.size() == 1) {
            return charts.get(0);
        }
        String found = charts.isEmpty()
                ? "none"
                : String.join("\n", charts.stream().map(Path::toString).toList());
        throw new Misuse(
                Diagnostic.of("`@ChartTest` on %s does not name a chart, and `%s` does not contain exactly one."
                                .formatted(Members.name(testClass), USUAL))
                        .withFact("relative to", workingDirectory())
                        .withFact("charts", found)
                        .withHint("Write `@ChartTest(chart = \"%s\")`."
                                .formatted(charts.isEmpty() ? "src/main/helm/NAME" : charts.get(0))));
    }

    private static List<Path> chartsBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.find(folder, DEPTH + 1, (path, file) -> path.endsWith(CHART))) {
            return all.flatMap(chart -> Optional.ofNullable(chart.getParent()).stream())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // it is for a hint only
        }
    }

    private static List<Path> charts(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(chart -> Files.exists(chart.resolve(CHART)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path find(String name, Origin origin) {
        return find(name, origin, Files::isRegularFile);
    }

    /** Finds a file or a folder. */
    Path findAny(String name, Origin origin) {
        return find(name, origin, Files::exists);
    }

    private Path find(String name, Origin origin, Predicate<Path> isWanted) {
        List<Path> places = new ArrayList<>(List.of(chart.resolve(name), Path.of(name)));
        URL resource = testClass.getResource(name);
        if (resource != null && resource.getProtocol().equals("file")) {
            places.add(path(resource));
        }
        return places.stream()
                .filter(isWanted)
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

    /** Returns whether the name of a file stands for several: it has {@code *}, {@code ?}, <code>{</code> or <code>[</code>. */
    static boolean isPattern(String name) {
        return name.chars().anyMatch(c -> "*?{[".indexOf(c) >= 0);
    }

    /** Returns the files of the chart that match a pattern, relative to it, in the order of their names. */
    List<String> matching(String pattern, Origin origin) {
        List<String> found =
                files(chart).stream().filter(matcher(pattern, origin)).toList();
        if (found.isEmpty()) {
            throw new Misuse(
                    Diagnostic.of("%s names the files `%s`, but the chart has no such file.".formatted(origin, pattern))
                            .withFact("looked in", chart.toString())
                            .withHint("Add values files to the chart, or name others, relative to the chart."));
        }
        return found;
    }

    private static Predicate<String> matcher(String pattern, Origin origin) {
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            return file -> matcher.matches(Path.of(file));
        } catch (PatternSyntaxException e) {
            throw Misuse.of(
                    "%s names the files `%s`, which is no pattern: %s.".formatted(origin, pattern, e.getDescription()),
                    "`*` stands for anything but a slash, and `**` for anything.");
        }
    }

    private Misuse unknown(String name, Origin origin) {
        boolean folder = Files.isDirectory(chart.resolve(name)) || Files.isDirectory(Path.of(name));
        Diagnostic diagnostic = Diagnostic.of("%s names `%s`, but %s."
                        .formatted(origin, name, folder ? "it is a folder" : "the file does not exist"))
                .withFact(
                        "looked in",
                        "%s\n%s\nthe package of %s on the class path"
                                .formatted(chart, workingDirectory(), Members.name(testClass)));
        return new Misuse(diagnostic.withHint(hint(name, folder)));
    }

    private String hint(String name, boolean folder) {
        if (folder) {
            return "Name a file in this folder.";
        }
        List<String> names = files(chart);
        Path parent = Path.of(name).getParent();
        List<String> beside = parent == null
                ? List.of()
                : files(parent).stream()
                        .map(file -> parent.resolve(file).toString())
                        .toList();
        List<String> moved = names.stream()
                .filter(file -> name(Path.of(file)).equals(name(Path.of(name))))
                .toList();
        String near = moved.isEmpty()
                ? Suggestions.didYouMean(
                        name, Stream.concat(names.stream(), beside.stream()).toList())
                : "Did you mean `%s`?".formatted(moved.get(0));
        return near.isEmpty() ? "Write the path relative to one of these places." : near;
    }

    /** Returns the files in a folder, relative to it, without the templates of charts. */
    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.startsWith("templates") && !file.startsWith("charts"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // it is for a hint only
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
