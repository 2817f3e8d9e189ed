/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.corpus;

import dev.seatrial.template.internal.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which subcharts a chart folder names but does not hold, at any depth: then no golden can be made from its files. */
final class MissingDependencies {

    private MissingDependencies() {}

    /** Returns the paths of the subcharts that are missing, such as {@code charts/kafka/charts/zookeeper}. */
    static List<String> of(Path chart) {
        List<String> missing = new ArrayList<>();
        collect(chart, "", missing);
        return missing;
    }

    private static void collect(Path chart, String prefix, List<String> missing) {
        List<Path> held = list(chart.resolve("charts"));
        for (String file : List.of("Chart.yaml", "requirements.yaml")) {
            if (read(chart.resolve(file)).get("dependencies") instanceof List<?> dependencies) {
                for (Object dependency : dependencies) {
                    String name = dependency instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : "";
                    if (held.stream().noneMatch(path -> holds(path, name))) {
                        missing.add(prefix + "charts/" + name);
                    }
                }
            }
        }
        for (Path subchart : held) {
            if (Files.isDirectory(subchart)) {
                collect(subchart, prefix + "charts/" + subchart.getFileName() + "/", missing);
            }
        }
    }

    private static boolean holds(Path path, String name) {
        String file = path.getFileName().toString();
        return file.endsWith(".tgz")
                ? file.startsWith(name + "-")
                : name.equals(read(path.resolve("Chart.yaml")).get("name"));
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, ?> read(Path file) {
        try {
            return Files.exists(file)
                    ? Yaml.decodeMap(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
