/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Charts for tests of transfers. */
final class TestCharts {

    private TestCharts() {}

    /** Returns the archive of a chart. */
    static byte[] archive(String name, String version) {
        String yaml = "apiVersion: v2\nname: " + name + "\nversion: " + version + "\n";
        return ChartPackage.of(
                        ChartLoader.load(Map.of("Chart.yaml", yaml.getBytes(StandardCharsets.UTF_8))),
                        HelmVersion.latest())
                .content();
    }

    /** Serves a repository with charts, such as {@code db-1.2.0}, below a path. */
    static void serve(TestServer server, String path, String... charts) {
        for (String chart : charts) {
            int dash = chart.indexOf('-');
            server.file(path + "/" + chart + ".tgz", archive(chart.substring(0, dash), chart.substring(dash + 1)));
        }
        server.file(path + "/index.yaml", index(charts));
    }

    /** Returns the index of a repository with charts. */
    static String index(String... charts) {
        StringBuilder index = new StringBuilder("apiVersion: v1\nentries:\n");
        Map<String, StringBuilder> entries = new TreeMap<>();
        for (String chart : charts) {
            int dash = chart.indexOf('-');
            String name = chart.substring(0, dash);
            String version = chart.substring(dash + 1);
            entries.computeIfAbsent(name, key -> new StringBuilder())
                    .append("  - apiVersion: v2\n    name: " + name + "\n    version: " + version + "\n    digest: "
                            + Sha256.of(archive(name, version)) + "\n    urls: [" + chart + ".tgz]\n");
        }
        entries.forEach((name, versions) ->
                index.append("  ").append(name).append(":\n").append(versions));
        return index.toString();
    }

    /** Writes a chart folder. */
    static Path folder(Path parent, String name, String version, String... dependencies) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name));
        String declared =
                dependencies.length == 0 ? "" : "dependencies:\n- " + String.join("\n- ", dependencies) + "\n";
        Files.writeString(
                folder.resolve("Chart.yaml"),
                "apiVersion: v2\nname: " + name + "\nversion: " + version + "\n" + declared);
        return folder;
    }

    /** Returns the names of all files in a folder, sorted. */
    static String files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return String.join(
                    "\n",
                    files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .sorted()
                            .toList());
        }
    }
}
