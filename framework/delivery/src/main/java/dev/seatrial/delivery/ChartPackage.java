/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.semver.SemanticVersion;
import dev.seatrial.template.internal.yaml.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The archive of a chart, with the same files in the same order and with the same bytes as {@code helm package} writes them. The same
 * chart always gives the same archive, byte for byte: files do not have the time at which they were packaged. Immutable.
 *
 * <p>The contents are those of {@code writeTarContents} in Helm's {@code pkg/chart/v2/util/save.go}: Chart.yaml and Chart.lock are written
 * anew with the fields that Helm knows, and the dependencies in {@code charts/} become folders.
 *
 * <pre>{@code
 * Path archive = ChartPackage.of(ChartLoader.load(Path.of("src/main/helm/shop")), HelmVersion.latest())
 *     .withVersion("1.2.0")
 *     .saveIn(Path.of("target"));
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChartPackage {

    /** The time of all files unless another one is given. Some tools do not accept times before 1980. */
    public static final Instant TIME = Instant.parse("1980-01-01T00:00:00Z");

    private final Chart chart;
    private final HelmVersion helm;
    private final String version;
    private final String appVersion;
    private final Instant time;

    /** Whether charts/ must have the dependencies of Chart.yaml: those of a dependency may be missing. */
    private final boolean isWhole;

    private ChartPackage(
            Chart chart, HelmVersion helm, String version, String appVersion, Instant time, boolean isWhole) {
        this.chart = chart;
        this.helm = helm;
        this.version = version;
        this.appVersion = appVersion;
        this.time = time;
        this.isWhole = isWhole;
    }

    /**
     * Returns the archive of a chart.
     *
     * @param helm the version of Helm whose error messages are used
     */
    public static ChartPackage of(Chart chart, HelmVersion helm) {
        return new ChartPackage(
                chart, helm, chart.metadata().version(), chart.metadata().appVersion(), TIME, true);
    }

    /** Returns the archive of a chart for the folder charts/ of another one, as Helm saves it there. */
    static ChartPackage ofDependency(Chart chart, HelmVersion helm) {
        return new ChartPackage(
                chart, helm, chart.metadata().version(), chart.metadata().appVersion(), TIME, false);
    }

    /** Returns the archive with another version of the chart, as with {@code --version}. */
    public ChartPackage withVersion(String newVersion) {
        return new ChartPackage(chart, helm, newVersion, appVersion, time, isWhole);
    }

    /** Returns the archive with another version of the application, as with {@code --app-version}. */
    public ChartPackage withAppVersion(String newAppVersion) {
        return new ChartPackage(chart, helm, version, newAppVersion, time, isWhole);
    }

    /** Returns the archive with another modification time of its files. Fractions of seconds are dropped. */
    public ChartPackage withTime(Instant newTime) {
        return new ChartPackage(chart, helm, version, appVersion, newTime, isWhole);
    }

    /** Returns the name of the file, such as {@code shop-1.2.0.tgz}. */
    public String fileName() {
        return chart.name() + "-" + version + ".tgz";
    }

    /**
     * Returns the content of the file.
     *
     * @throws ChartException with Helm's text, if the version is invalid, a dependency is missing in {@code charts/}, or a file cannot be
     *     packaged
     */
    public byte[] content() {
        checkVersion();
        if (isWhole) {
            checkDependencies();
        }
        TarWriter tar = new TarWriter(time);
        write(chart, "", new Versions(version, appVersion), tar);
        return ChartGzip.compress(tar.content());
    }

    /**
     * Writes the file, and creates the folder if necessary. A file of this name is replaced as a whole or not at all.
     *
     * @return the path of the file
     * @throws ChartException as {@link #content}, or if the file cannot be written
     */
    public Path saveIn(Path folder) {
        byte[] content = content();
        Path file = folder.resolve(fileName());
        try {
            new AtomicFiles().write(file, content);
        } catch (WriteException e) {
            throw new ChartException("failed to save: " + e.getMessage(), e);
        }
        return file;
    }

    private record Versions(String version, String appVersion) {}

    private void checkVersion() {
        try {
            SemanticVersion.parse(version, helm.rules().semver());
        } catch (GoError e) {
            throw new ChartException(String.valueOf(e.getMessage()), e);
        }
    }

    private void checkDependencies() {
        List<Dependency> declared = Objects.requireNonNullElse(chart.metadata().dependencies(), List.of());
        List<String> missing = declared.stream()
                .map(Dependency::name)
                .filter(name -> chart.dependencies().stream()
                        .noneMatch(known -> known.name().equals(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new ChartException(
                    "found in Chart.yaml, but missing in charts/ directory: " + String.join(", ", missing));
        }
    }

    private static void write(Chart chart, String prefix, Versions versions, TarWriter tar) {
        String base = prefix + chart.name() + "/";
        tar.add(base + "Chart.yaml", bytes(ChartYaml.of(chart.metadata(), versions.version(), versions.appVersion())));
        if (chart.metadata().apiVersion().equals("v2")) {
            chart.lock().ifPresent(lock -> tar.add(base + "Chart.lock", bytes(LockYaml.of(lock.text()))));
        }
        chart.valuesFile().ifPresent(file -> tar.add(base + file.name(), file.bytes()));
        chart.schema().ifPresent(file -> {
            checkJson(file);
            tar.add(base + file.name(), file.bytes());
        });
        chart.templates().forEach(file -> tar.add(base + file.name(), file.bytes()));
        chart.files().forEach(file -> tar.add(base + file.name(), file.bytes()));
        for (Chart dependency : chart.dependencies()) {
            Versions own = new Versions(
                    dependency.metadata().version(), dependency.metadata().appVersion());
            write(dependency, base + "charts/", own, tar);
        }
    }

    private static void checkJson(ChartFile schema) {
        try {
            Json.decode(schema.text());
        } catch (GoError e) {
            throw new ChartException("failed to save: invalid JSON in values.schema.json", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
