/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.Metadata;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The index of a chart repository, as {@code helm repo index} makes it: the metadata, address and digest of each archive, the newest version
 * of a chart first. See {@code IndexDirectory} and {@code Merge} in Helm's {@code pkg/repo/v1/index.go}. Immutable.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RepositoryIndex {

    private final Map<String, List<IndexEntry>> entries;
    private final Map<String, @Nullable Object> other;

    private final List<LogLine> log;

    private RepositoryIndex(
            Map<String, List<IndexEntry>> entries, Map<String, @Nullable Object> other, List<LogLine> log) {
        this.entries = entries;
        this.other = other;
        this.log = List.copyOf(log);
    }

    /** Returns an index without entries. */
    public static RepositoryIndex none() {
        return new RepositoryIndex(Map.of(), Map.of(), List.of());
    }

    /**
     * Returns the index of the archives in a folder and in the folders directly in it. Archives that are no charts are left out.
     *
     * @param url the address of the folder; empty for addresses that are relative to the index
     * @param time when the entries were made
     * @throws ChartException if the folder cannot be read
     */
    public static RepositoryIndex of(Path folder, String url, HelmVersion helm, Limits limits, Instant time) {
        Map<String, List<IndexEntry>> entries = new TreeMap<>();
        try {
            for (Path archive : archives(folder)) {
                Metadata metadata;
                try {
                    metadata = ChartLoader.load(archive, helm, limits).metadata();
                } catch (ChartException e) {
                    continue; // as Helm does: the file is not a chart
                }
                String path = folder.relativize(archive).toString().replace('\\', '/');
                entries.computeIfAbsent(metadata.name(), key -> new ArrayList<>())
                        .add(IndexEntry.of(metadata, address(url, path), digest(archive), time));
            }
        } catch (IOException e) {
            throw new ChartException(folder + ": " + e.getMessage(), e);
        }
        return new RepositoryIndex(entries, Map.of(), List.of());
    }

    /**
     * Reads an index. Invalid entries are left out, which the {@link #log} says.
     *
     * @param source the name of the file, for the log
     * @throws ChartException with Helm's text if it is none
     */
    public static RepositoryIndex read(String yaml, String source) {
        if (yaml.isEmpty()) {
            throw new ChartException("empty index.yaml file");
        }
        Map<String, @Nullable Object> index;
        try {
            index = Yaml.decodeMap(yaml);
        } catch (GoError e) {
            throw new ChartException(String.valueOf(e.getMessage()), e);
        }
        IndexEntry.checkFields(index);
        if (!(index.get("apiVersion") instanceof String version) || version.isEmpty()) {
            throw new ChartException("no API version specified");
        }
        Map<String, List<IndexEntry>> entries = new TreeMap<>();
        List<LogLine> log = new ArrayList<>();
        if (index.get("entries") instanceof Map<?, ?> charts) {
            new TreeMap<Object, Object>(charts)
                    .forEach((name, versions) -> entries.put(
                            String.valueOf(name), IndexEntry.all(String.valueOf(name), versions, source, log)));
        }
        Map<String, @Nullable Object> other = new HashMap<>();
        for (String field : List.of("annotations", "publicKeys", "serverInfo")) {
            Object value = index.get(field);
            if (value != null && !value.equals(List.of()) && !value.equals(Map.of())) {
                other.put(field, value);
            }
        }
        return new RepositoryIndex(entries, other, log);
    }

    /** Returns what Helm logs when it reads the index. */
    public List<LogLine> log() {
        return log;
    }

    /** Returns the names of the charts, sorted. */
    List<String> charts() {
        return List.copyOf(entries.keySet());
    }

    /** Returns the versions of a chart, the newest first; empty if the index does not have the chart. */
    Optional<List<IndexEntry>> versions(String chart, HelmVersion helm) {
        return Optional.ofNullable(entries.get(chart)).map(versions -> {
            List<IndexEntry> sorted = new ArrayList<>(versions);
            sorted.sort(Collections.reverseOrder(IndexEntry.byVersion(helm)));
            return sorted;
        });
    }

    /** Returns this index with the entries of another one for versions that this one does not have. */
    public RepositoryIndex with(RepositoryIndex older, HelmVersion helm) {
        Map<String, List<IndexEntry>> merged = new TreeMap<>();
        entries.forEach((name, versions) -> merged.put(name, new ArrayList<>(versions)));
        older.entries.values().stream().flatMap(List::stream).forEach(entry -> {
            List<IndexEntry> versions = merged.computeIfAbsent(entry.name(), key -> new ArrayList<>());
            if (versions.stream().noneMatch(known -> known.isVersion(entry.version(), helm))) {
                versions.add(entry);
            }
        });
        return new RepositoryIndex(merged, other, log);
    }

    /**
     * Returns the text of the file.
     *
     * @param time when it was made
     */
    public String yaml(HelmVersion helm, Instant time) {
        Map<String, @Nullable Object> index = new HashMap<>(other);
        Map<String, @Nullable Object> charts = new HashMap<>();
        entries.forEach((name, versions) -> {
            List<IndexEntry> sorted = new ArrayList<>(versions);
            sorted.sort(Collections.reverseOrder(IndexEntry.byVersion(helm)));
            charts.put(name, sorted.stream().map(IndexEntry::fields).toList());
        });
        index.put("apiVersion", "v1");
        index.put("generated", time.toString());
        index.put("entries", charts);
        return Yaml.encode(index);
    }

    private static List<Path> archives(Path folder) throws IOException {
        List<Path> archives = new ArrayList<>(archivesIn(folder));
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path inner : folders.filter(Files::isDirectory).sorted().toList()) {
                archives.addAll(archivesIn(inner));
            }
        }
        return archives;
    }

    private static List<Path> archivesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tgz"))
                    .sorted()
                    .toList();
        }
    }

    private static String address(String url, String path) {
        String base = url.replaceFirst("/+$", "");
        return base.isEmpty() ? path : base + "/" + path;
    }

    private static String digest(Path archive) throws IOException {
        return Sha256.of(Files.readAllBytes(archive));
    }
}
