/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares archives of public charts in {@code -Dseatrial.corpus}, relative to the root of the repository, with those of the real Helm in
 * {@code SEATRIAL_HELM}: the files, their order and their bytes. Helm puts the dependencies in an order of chance.
 */
class PackageCorpusTest {

    private static final int CHARTS = Integer.getInteger("seatrial.package.charts", 60);

    @TempDir
    private Path folder;

    @Test
    void holds_the_same_files_as_the_archives_of_helm() throws Exception {
        String helm = System.getenv("SEATRIAL_HELM");
        assumeTrue(helm != null, "no Helm: set SEATRIAL_HELM to its path");
        List<Path> charts = charts(corpus());
        int step = Math.max(1, charts.size() / CHARTS);
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < charts.size(); i += step) {
            Path chart = charts.get(i);
            String expected = helm(helm, chart, folder.resolve("helm" + i));
            String actual = seatrial(chart, folder.resolve("seatrial" + i));
            compared++;
            if (!expected.equals(actual)) {
                different.add(chart + ": " + first(expected, actual));
            }
        }

        assertThat(compared).isGreaterThanOrEqualTo(Math.min(CHARTS, charts.size()));
        assertThat(different).isEmpty();
    }

    @Test
    void makes_the_same_index_as_helm() throws Exception {
        String helm = System.getenv("SEATRIAL_HELM");
        assumeTrue(helm != null, "no Helm: set SEATRIAL_HELM to its path");
        List<Path> charts = charts(corpus());
        Path all = Files.createDirectories(folder.resolve("all"));
        int step = Math.max(1, charts.size() / CHARTS);
        for (int i = 0; i < charts.size(); i += step) {
            helm(helm, "package", charts.get(i).toAbsolutePath().toString(), "-d", all.toString());
        }

        helm(helm, "repo", "index", all.toString(), "--url", "https://charts.example.com/stable/");
        String expected = Files.readString(all.resolve("index.yaml"));
        String actual = RepositoryIndex.of(
                        all,
                        "https://charts.example.com/stable/",
                        HelmVersion.latest(),
                        Limits.defaults(),
                        Instant.EPOCH)
                .yaml(HelmVersion.latest(), Instant.EPOCH);

        assertThat(expected.lines().filter(line -> line.startsWith("    digest: ")))
                .hasSizeGreaterThan(CHARTS / 2);
        assertThat(withoutTimes(actual)).isEqualTo(withoutTimes(expected));
    }

    private static String withoutTimes(String index) {
        return index.replaceAll("(created|generated): .*", "$1: TIME");
    }

    private static void helm(String... command) throws IOException, InterruptedException {
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Path corpus() {
        Path root = Path.of(System.getProperty("seatrial.root", "../.."));
        Path corpus = root.resolve(System.getProperty("seatrial.corpus", "../shared/corpus/open"))
                .resolve("charts");
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);
        return corpus;
    }

    private static String first(String expected, String actual) {
        int at = 0;
        while (at < expected.length() && at < actual.length() && expected.charAt(at) == actual.charAt(at)) {
            at++;
        }
        return "Helm: ..." + expected.substring(Math.max(0, at - 60), Math.min(expected.length(), at + 80))
                + "\nSeatrial: ..." + actual.substring(Math.max(0, at - 60), Math.min(actual.length(), at + 80));
    }

    private static String helm(String helm, Path chart, Path to) throws IOException, InterruptedException {
        Files.createDirectories(to);
        Process process = new ProcessBuilder(
                        helm, "package", chart.toAbsolutePath().toString(), "-d", to.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(new File(to.toFile(), "error"))
                .start();
        if (process.waitFor() != 0) {
            return Files.readString(to.resolve("error"))
                    .lines()
                    .filter(line -> line.startsWith("Error: "))
                    .findFirst()
                    .orElseThrow();
        }
        try (Stream<Path> files = Files.list(to)) {
            return text(files.filter(file -> file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static String seatrial(Path chart, Path to) throws IOException {
        try {
            Chart loaded = ChartLoader.load(chart);
            Path archive = ChartPackage.of(loaded, HelmVersion.latest()).saveIn(to);
            assertThat(ChartLoader.load(archive).metadata().name()).isEqualTo(loaded.name());
            return text(archive);
        } catch (ChartException e) {
            return "Error: " + e.getMessage();
        }
    }

    /** Returns the files of an archive in their order, those of dependencies sorted by chart. */
    private static String text(Path archive) throws IOException {
        Map<String, StringBuilder> charts = new TreeMap<>();
        TarEntries.of(Files.readAllBytes(archive))
                .forEach((path, content) -> charts.computeIfAbsent(chart(path), key -> new StringBuilder(key + "\n"))
                        .append("==> ")
                        .append(path)
                        .append('\n')
                        .append(content));
        return archive.getFileName() + "\n" + String.join("\n", charts.values());
    }

    private static String chart(String path) {
        int end = path.lastIndexOf("/charts/");
        int slash = path.indexOf('/', end < 0 ? 0 : end + 8);
        return path.substring(0, slash);
    }

    private static List<Path> charts(Path corpus) throws IOException {
        try (Stream<Path> all = Files.walk(corpus, 2)) {
            return all.filter(chart -> Files.exists(chart.resolve("Chart.yaml")))
                    .sorted()
                    .toList();
        }
    }
}
