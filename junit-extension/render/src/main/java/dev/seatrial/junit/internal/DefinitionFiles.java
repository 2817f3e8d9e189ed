/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.ChartContents;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.internal.ManifestSplitter;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the definitions of custom resources that {@code @Crds} names. */
final class DefinitionFiles {

    private static final String DEFINITION = "CustomResourceDefinition";

    private DefinitionFiles() {}

    /**
     * Returns the definitions in a file, a folder or a chart.
     *
     * @throws Misuse if there are none, or they cannot be read
     */
    static List<Manifest> read(Settings.ValuesPath source, Limits limits) {
        Path path = source.path();
        List<Manifest> found;
        try {
            found = isChart(path) ? ofChart(path, limits) : ofFiles(path);
        } catch (IOException | ChartException e) {
            throw new Misuse(
                    Diagnostic.of("`%s`, which %s names, cannot be read: %s"
                            .formatted(path, source.origin(), e.getMessage())),
                    e);
        }
        if (found.isEmpty()) {
            throw Misuse.of(
                    "`%s`, which %s names, has no definition of a custom resource.".formatted(path, source.origin()),
                    "Name files, folders or charts with objects of the kind `%s`.".formatted(DEFINITION));
        }
        return found;
    }

    private static boolean isChart(Path path) {
        String name = String.valueOf(path.getFileName());
        return Files.exists(path.resolve("Chart.yaml")) || name.endsWith(".tgz") || name.endsWith(".tar.gz");
    }

    /** A chart may render its definitions instead of having them in {@code crds/}. */
    private static List<Manifest> ofChart(Path path, Limits limits) {
        Chart chart = ChartLoader.load(path, HelmVersion.latest(), limits);
        List<Manifest> found = new ArrayList<>(ChartContents.of(chart).crds());
        try {
            ChartRenderer.render(RenderRequest.builder(chart).limits(limits).build())
                    .manifests()
                    .forEach(found::add);
        } catch (RenderException e) {
            return definitions(found); // the chart wants values, so only those in crds/ are known
        }
        return definitions(found);
    }

    private static List<Manifest> ofFiles(Path path) throws IOException {
        List<Manifest> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.equals(path) || isYaml(file))
                    .sorted()
                    .toList()) {
                for (String document : ManifestSplitter.documents(Files.readString(file))) {
                    Manifest manifest = Manifest.parse(file.toString(), document);
                    check(manifest);
                    found.addAll(manifest.objects());
                }
            }
        }
        return definitions(found);
    }

    private static boolean isYaml(Path file) {
        String name = file.toString();
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    /** A definition whose YAML cannot be read must not be missing silently. */
    private static void check(Manifest manifest) throws IOException {
        if (manifest.fault().isPresent() && manifest.text().contains(DEFINITION)) {
            throw new IOException(manifest.fault().get().headline());
        }
    }

    private static List<Manifest> definitions(List<Manifest> all) {
        return all.stream()
                .filter(manifest -> manifest.kind().equals(DEFINITION))
                .toList();
    }
}
