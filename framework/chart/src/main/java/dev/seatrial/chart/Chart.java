/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A chart with the content of its folder or archive. Immutable; any number of renders and threads can share it. {@link #derived}
 * caches what renders compute from it, such as parsed templates.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Chart {

    private final Metadata metadata;
    private final List<ChartFile> templates;
    private final List<ChartFile> files;
    private final @Nullable ChartFile valuesFile;
    private final Map<String, @Nullable Object> values;
    private final @Nullable ChartFile schema;
    private final @Nullable ChartFile lock;
    private final List<Chart> dependencies;
    private final @Nullable Path location;
    private final List<LogLine> log;
    private final String packagedVersion;
    private final DerivedValues derived = new DerivedValues();

    Chart(ChartParts parts, Metadata metadata, List<Chart> dependencies) {
        this.metadata = metadata;
        this.templates = List.copyOf(parts.templates);
        this.files = List.copyOf(parts.files);
        this.valuesFile = parts.valuesFile;
        this.values = Collections.unmodifiableMap(parts.values);
        this.schema = parts.schema;
        this.lock = parts.lock;
        this.dependencies = List.copyOf(dependencies);
        this.location = parts.location;
        this.log = List.copyOf(parts.log);
        this.packagedVersion = metadata.version();
    }

    private Chart(Chart other, Metadata metadata, List<Chart> dependencies) {
        this(other, metadata, dependencies, other.values, other.valuesFile);
    }

    private Chart(
            Chart other,
            Metadata metadata,
            List<Chart> dependencies,
            Map<String, @Nullable Object> values,
            @Nullable ChartFile valuesFile) {
        this.metadata = metadata;
        this.templates = other.templates;
        this.files = other.files;
        this.valuesFile = valuesFile;
        this.values = Collections.unmodifiableMap(values);
        this.schema = other.schema;
        this.lock = other.lock;
        this.dependencies = List.copyOf(dependencies);
        this.location = other.location;
        this.log = other.log;
        this.packagedVersion = other.packagedVersion;
    }

    /** Returns the name from Chart.yaml. */
    public String name() {
        return metadata.name();
    }

    /** Returns the version from Chart.yaml. */
    public String version() {
        return metadata.version();
    }

    /** Returns the version that dependencies are matched by: that of Chart.yaml, even if {@link #withVersions} shows another one. */
    @API(status = INTERNAL, since = "0.1")
    public String packagedVersion() {
        return packagedVersion;
    }

    /** Returns what Chart.yaml says. */
    public Metadata metadata() {
        return metadata;
    }

    /** Returns the files below {@code templates/}, partials and notes too. */
    public List<ChartFile> templates() {
        return templates;
    }

    /** Returns the files that templates see as {@code .Files}, those below {@code crds/} too. */
    public List<ChartFile> files() {
        return files;
    }

    /** Returns the files below {@code crds/} that hold manifests, without those of dependencies. */
    public List<ChartFile> crds() {
        return files.stream()
                .filter(f -> f.name().startsWith("crds/") && isManifest(f.name()))
                .toList();
    }

    /** Returns values.yaml as a tree that cannot be changed on its first level and must not be below. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    /** Returns the file values.yaml. */
    public Optional<ChartFile> valuesFile() {
        return Optional.ofNullable(valuesFile);
    }

    /** Returns the file values.schema.json. */
    public Optional<ChartFile> schema() {
        return Optional.ofNullable(schema);
    }

    /** Returns the file Chart.lock, or requirements.lock of a chart that has it instead. */
    public Optional<ChartFile> lock() {
        return Optional.ofNullable(lock);
    }

    /** Returns the charts below {@code charts/}, whether they are enabled or not, by name of folder. */
    public List<Chart> dependencies() {
        return dependencies;
    }

    /** Returns the folder or archive this was loaded from; charts from memory and subcharts have none. */
    public Optional<Path> root() {
        return Optional.ofNullable(location);
    }

    /** Returns what Helm logs when it loads the chart. */
    public List<LogLine> log() {
        return log;
    }

    /**
     * Returns something computed from this chart, kept as long as the chart and not more than a few of each kind.
     *
     * @param key what it was computed from besides the chart; keys of different kinds are of different classes
     * @param compute computes it; may run more than once when threads race, and its exceptions are not kept
     */
    public <T> T derived(Object key, Supplier<T> compute) {
        return derived.get(key, compute);
    }

    /**
     * Returns this chart with other versions, its direct dependencies included, as helm-unittest overrides them.
     *
     * @param version replaces {@code version} unless empty
     * @param appVersion replaces {@code appVersion} unless empty
     */
    @API(status = INTERNAL, since = "0.1")
    public Chart withVersions(String version, String appVersion) {
        return derived(
                new Versions(version, appVersion),
                () -> new Chart(
                        this,
                        metadata.withVersions(version, appVersion),
                        dependencies.stream()
                                .map(d -> new Chart(d, d.metadata.withVersions(version, appVersion), d.dependencies))
                                .toList()));
    }

    /**
     * Returns this chart with other values instead of its values.yaml, as {@code helm upgrade --reuse-values} replaces them. The values of
     * its dependencies stay.
     *
     * @param newValues the values, which must not change afterwards
     * @param file the same values as a file, which messages name
     */
    @API(status = INTERNAL, since = "0.1")
    public Chart withValues(Map<String, @Nullable Object> newValues, ChartFile file) {
        return new Chart(this, metadata, dependencies, newValues, file);
    }

    private record Versions(String version, String appVersion) {}

    private static boolean isManifest(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 || dot < name.lastIndexOf('/') ? "" : name.substring(dot);
        return extension.equalsIgnoreCase(".yaml")
                || extension.equalsIgnoreCase(".yml")
                || extension.equalsIgnoreCase(".json");
    }

    @Override
    public String toString() {
        return name() + "-" + version();
    }
}
