/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A copy of a chart in a scratch folder, in which files are mutated and restored. */
final class MutableChart {

    /** The name of the copy, which is the argument of both programs. */
    static final String NAME = "chart";

    private static final int LARGEST_FILE = 200_000;

    private final Path source;
    private final Path folder;
    private final List<Path> files;

    private MutableChart(Path source, Path folder, List<Path> files) {
        this.source = source;
        this.folder = folder;
        this.files = files;
    }

    /** Returns the charts below a folder, less those in other charts. */
    static List<Path> below(Path root) {
        List<Path> charts = new ArrayList<>();
        try (Stream<Path> all = Files.find(root, 9, (path, attributes) -> path.endsWith("Chart.yaml"))) {
            all.map(Path::getParent)
                    .filter(chart -> !chart.toString().contains("/target/"))
                    .sorted()
                    .filter(chart -> charts.stream().noneMatch(chart::startsWith))
                    .forEach(charts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return charts;
    }

    /** Copies a chart into a folder of that name below the given one. */
    static MutableChart copy(Path source, Path parent) throws IOException {
        Path folder = parent.resolve(NAME);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.sorted().toList()) {
                Path copy = folder.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                    if (Files.size(path) < LARGEST_FILE && !path.toString().endsWith(".tgz")) {
                        files.add(copy);
                    }
                }
            }
        }
        return new MutableChart(source, folder, files);
    }

    Path source() {
        return source;
    }

    /** Returns the mutated texts by file, one or two of them. */
    Map<Path, String> mutate(long seed) {
        Mutator mutator = new Mutator(seed);
        Map<Path, String> mutated = new LinkedHashMap<>();
        for (int i = 1 + mutator.below(2); i > 0; i--) {
            Path file = files.get(mutator.below(files.size()));
            mutated.put(file, mutator.mutate(read(file)));
        }
        return mutated;
    }

    void write(Map<Path, String> texts) {
        texts.forEach(MutableChart::write);
    }

    void restore(Map<Path, String> texts) {
        texts.keySet()
                .forEach(file ->
                        write(file, read(source.resolve(folder.relativize(file).toString()))));
    }

    /** Returns the mutated lines of each file, for a message. */
    String describe(Map<Path, String> texts) {
        StringBuilder out = new StringBuilder();
        texts.forEach((file, text) -> {
            List<String> before = List.of(
                    read(source.resolve(folder.relativize(file).toString())).split("\n", -1));
            List<String> after = List.of(text.split("\n", -1));
            int same = 0;
            while (same < Math.min(before.size(), after.size())
                    && before.get(same).equals(after.get(same))) {
                same++;
            }
            out.append("%s:%d%n- %s%n+ %s%n"
                    .formatted(
                            folder.relativize(file),
                            same + 1,
                            same < before.size() ? before.get(same) : "",
                            same < after.size() ? after.get(same) : ""));
        });
        return out.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
