/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.internal.limit.Exhaustion;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.source.SourceFile;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.limit.LimitExceeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Loads charts from folders, {@code .tgz} archives and memory as Helm does ({@code pkg/chart/loader}). Nothing outside the
 * chart is read, and archives are bounded. Loaded charts are not cached: whoever wants to share one keeps it.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChartLoader {

    private static final List<String> KNOWN_FORMATS = List.of("v1", "v2", "v3", "");
    private static final String UNFINISHED_FORMAT = "v3";
    private static final GoJsonType FORMAT =
            GoJsonType.struct("loader.chartBase", Map.of("apiVersion", GoJsonType.STRING));

    private final HelmVersion version;
    private final Limits limits;
    private final Budget budget;
    private final ChartArchive archive;
    private final List<LogLine> log = new ArrayList<>();

    /** Whether the chart has the format v3, which Helm 4 loads by rules of its own and then refuses to render. */
    private boolean isUnfinished;

    private ChartLoader(HelmVersion version, Limits limits) {
        this.version = version;
        this.limits = limits;
        this.budget = Budget.of("loading the chart", limits.time(), Long.MAX_VALUE);
        this.archive = new ChartArchive(version, limits, budget);
    }

    /**
     * Loads a chart as the latest version of Helm does.
     *
     * @param chart a folder or an archive
     * @throws ChartException with Helm's text
     */
    public static Chart load(Path chart) {
        return load(chart, HelmVersion.latest());
    }

    /**
     * Loads a chart as a version of Helm does.
     *
     * @throws ChartException with Helm's text
     */
    public static Chart load(Path chart, HelmVersion version) {
        return load(chart, version, Limits.defaults());
    }

    /**
     * Loads a chart as a version of Helm does, within other limits than the default ones.
     *
     * @throws ChartException with Helm's text, or with a text of Seatrial if a limit is reached that Helm does not have
     */
    public static Chart load(Path chart, HelmVersion version, Limits limits) {
        Path path = chart.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new ChartException("stat " + path + ": no such file or directory");
        }
        return guarded(version, limits, loader -> Files.isDirectory(path) ? loader.folder(path) : loader.file(path));
    }

    private static ChartException reached(LimitExceeded e) {
        return new ChartException(Diagnostic.of(e.getMessage()).withHint(e.hint()), e);
    }

    /**
     * Loads a chart from memory.
     *
     * @param files contents by path inside the chart, such as {@code templates/api.yaml}
     * @throws ChartException with Helm's text
     */
    public static Chart load(Map<String, byte[]> files) {
        List<ChartFile> list = new ArrayList<>();
        new TreeMap<>(files).forEach((name, content) -> list.add(new ChartFile(name, content.clone())));
        ChartLoader loader = new ChartLoader(HelmVersion.latest(), Limits.defaults());
        try {
            return Exhaustion.guard(
                    "loading the chart", ChartException::new, () -> loader.assemble(list, new ChartParts(), 0));
        } catch (LimitExceeded e) {
            throw reached(e);
        }
    }

    /** Loads a folder without a look at the {@code apiVersion} first. */
    static Chart loadFolder(Path folder, HelmVersion version, Limits limits) {
        return guarded(version, limits, loader -> loader.assembleFolder(folder));
    }

    /** Loads the files of a folder that is not on disk. */
    static Chart loadFolder(List<ChartFile> files, Path location, HelmVersion version, Limits limits) {
        ChartParts parts = new ChartParts();
        parts.location = location;
        return guarded(version, limits, loader -> loader.assemble(files, parts, 0));
    }

    private static Chart guarded(HelmVersion version, Limits limits, Function<ChartLoader, Chart> loading) {
        ChartLoader loader = new ChartLoader(version, limits);
        try {
            return Exhaustion.guard("loading the chart", ChartException::new, () -> loading.apply(loader));
        } catch (ChartException e) {
            throw e.withLog(loader.log);
        } catch (LimitExceeded e) {
            throw reached(e).withLog(loader.log);
        }
    }

    private Chart folder(Path path) {
        if (version.rules().judgesApiVersionFirst()) {
            checkFormat(path);
        }
        return assembleFolder(path);
    }

    private Chart assembleFolder(Path path) {
        ChartFolder.Content content = SettledFolder.read(path, () -> ChartFolder.read(path, limits, budget));
        ChartParts parts = new ChartParts();
        parts.location = path;
        parts.log.addAll(content.log());
        log.addAll(content.log());
        return assemble(content.files(), parts, 0);
    }

    private void checkFormat(Path folder) {
        Path file = folder.resolve("Chart.yaml");
        if (!Files.exists(file)) {
            throw new ChartException(
                    "unable to detect chart at " + file + ": open " + file + ": no such file or directory");
        }
        if (Files.isDirectory(file)) {
            throw new ChartException("unable to detect chart at " + file + ": read " + file + ": is a directory");
        }
        ChartFolder.checkInside(folder, file, "Chart.yaml");
        checkFormat(new ChartFile("Chart.yaml", read(file)).text());
    }

    /** Helm 4 looks at the apiVersion before it loads anything else. */
    private void checkFormat(String chartYaml) {
        Object format;
        try {
            format = GoJsonDecoder.decode(chartYaml, FORMAT).getOrDefault("apiVersion", "");
        } catch (GoError e) {
            throw new ChartException("cannot load Chart.yaml: " + e.getMessage(), e);
        }
        if (!KNOWN_FORMATS.contains(String.valueOf(format))) {
            throw new ChartException("unsupported chart version");
        }
        isUnfinished = UNFINISHED_FORMAT.equals(format);
    }

    private Chart file(Path path) {
        byte[] content = readAll(path);
        ChartArchive.ensureArchive(path.toString(), content);
        List<ChartFile> files;
        try {
            files = archive.unpack(content);
        } catch (ChartException e) {
            throw archiveFailure(path, e);
        }
        if (version.rules().judgesApiVersionFirst()) {
            checkFormat(files.stream()
                    .filter(f -> f.name().equals("Chart.yaml"))
                    .findFirst()
                    .orElseThrow(() -> new ChartException("unable to detect chart version, no Chart.yaml found"))
                    .text());
        }
        ChartParts parts = new ChartParts();
        parts.location = path;
        try {
            return assemble(files, parts, 0);
        } catch (ChartException e) {
            throw version.rules().noticesDamagedSubcharts() && ChartArchive.hasBadHeader(e) ? noChart(path, e) : e;
        }
    }

    private static ChartException noChart(Path path, ChartException e) {
        return new ChartException(
                "file '" + path + "' does not appear to be a valid chart file (details: " + e.getMessage() + ")", e);
    }

    private ChartException archiveFailure(Path path, ChartException e) {
        if (ChartArchive.hasBadHeader(e)) {
            return noChart(path, e);
        }
        if (!version.rules().hidesArchiveErrors()) {
            return e;
        }
        Diagnostic known = e.diagnostic();
        return new ChartException(
                known.withHeadline("unable to load chart archive").withFact("cause", known.headline()), e);
    }

    private byte[] read(Path file) {
        return ChartFolder.withoutByteOrderMark(readAll(file));
    }

    private byte[] readAll(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ChartException("cannot load irregular file " + file + " as it has file mode type bits set");
            }
            if (Files.size(file) > limits.of(Limit.CHART_SIZE)) {
                throw SizeLimit.chart(
                        "file '" + file + "' is larger than the maximum size " + limits.of(Limit.CHART_SIZE),
                        file.toString(),
                        Files.size(file),
                        limits);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ChartException("error reading " + file + ": " + e.getMessage(), e);
        }
    }

    private Chart assemble(List<ChartFile> files, ChartParts parts, int nesting) {
        if (nesting > limits.of(Limit.CHART_NESTING)) {
            throw SizeLimit.own(
                    "charts are nested more than " + limits.of(Limit.CHART_NESTING) + " levels deep",
                    Limit.CHART_NESTING);
        }
        MetadataReader metadata = null;
        for (ChartFile file : files) {
            if (file.name().equals("Chart.yaml")) {
                metadata = metadata == null ? newMetadata() : metadata;
                metadata.read(file);
                metadata.defaultApiVersion();
            }
        }
        Map<String, List<ChartFile>> subcharts = new TreeMap<>();
        for (ChartFile file : files) {
            budget.check();
            metadata = sort(file, parts, metadata, subcharts);
        }
        if (metadata == null) {
            throw new ChartException("Chart.yaml file is missing");
        }
        Metadata validated = metadata.validated();
        List<Chart> dependencies = new ArrayList<>();
        subcharts.forEach((name, content) -> {
            if (!name.startsWith("_") && !name.startsWith(".")) {
                dependencies.add(subchart(name, content, validated.name(), nesting));
            }
        });
        for (Chart dependency : dependencies) {
            parts.log.addAll(dependency.log());
        }
        return new Chart(parts, validated, dependencies);
    }

    /** Puts a file where it belongs, in the order of Helm's {@code LoadFiles}. */
    private @Nullable MetadataReader sort(
            ChartFile file,
            ChartParts parts,
            @Nullable MetadataReader metadata,
            Map<String, List<ChartFile>> subcharts) {
        String name = file.name();
        switch (name) {
            case "Chart.yaml" -> {}
            case "Chart.lock" -> lock(file, parts);
            case "values.yaml" -> values(file, parts);
            case "values.schema.json" -> parts.schema = file;
            default -> {
                if (isRequirements(name)) {
                    return requirements(file, parts, metadata);
                }
                if (name.startsWith("templates/")) {
                    parts.templates.add(file);
                } else if (name.startsWith("charts/") && !name.endsWith(".prov")) {
                    ChartFile inner = file.named(name.substring("charts/".length()));
                    subcharts
                            .computeIfAbsent(inner.name().split("/", 2)[0], k -> new ArrayList<>())
                            .add(inner);
                } else {
                    parts.files.add(file);
                }
            }
        }
        return metadata;
    }

    private MetadataReader newMetadata() {
        return isUnfinished
                ? new MetadataReader(version, UNFINISHED_FORMAT, UNFINISHED_FORMAT)
                : new MetadataReader(version, version.rules().metadataPackage(), "v1");
    }

    private boolean isRequirements(String name) {
        return !isUnfinished && (name.equals("requirements.yaml") || name.equals("requirements.lock"));
    }

    private MetadataReader requirements(ChartFile file, ChartParts parts, @Nullable MetadataReader metadata) {
        MetadataReader reader = metadata == null ? newMetadata() : metadata;
        boolean isLock = file.name().endsWith(".lock");
        if (isLock) {
            lock(file, parts);
        }
        boolean isV1 = reader.apiVersion().equals("v1");
        if (!isV1) {
            LogLine warning = isLock
                    ? LogLine.info(
                            "load.go:138",
                            "Warning: Dependency locking is handled in Chart.lock since apiVersion \"v2\". "
                                    + "We recommend migrating to Chart.lock.")
                    : LogLine.info(
                            "load.go:120",
                            "Warning: Dependencies are handled in Chart.yaml since apiVersion \"v2\". "
                                    + "We recommend migrating dependencies to Chart.yaml.");
            parts.log.add(warning);
            log.add(warning);
        }
        if (!isLock) {
            reader.read(file);
        }
        if (reader.apiVersion().equals("v1")) {
            parts.files.add(file);
        }
        return reader;
    }

    private void values(ChartFile file, ChartParts parts) {
        try {
            parts.values = YamlDocuments.read(file.text(), version, budget);
            parts.valuesFile = file;
        } catch (GoError e) {
            throw new ChartException(
                    YamlFault.explain(
                            "cannot load values.yaml: " + e.getMessage(), SourceFile.of(file.name(), file.text())),
                    e);
        }
    }

    private void lock(ChartFile file, ChartParts parts) {
        checkLock(file);
        parts.lock = file;
    }

    private void checkLock(ChartFile file) {
        String goPackage = isUnfinished ? UNFINISHED_FORMAT : version.rules().metadataPackage();
        try {
            GoJsonDecoder.decode(file.text(), MetadataReader.lockType(goPackage));
        } catch (GoError e) {
            throw new ChartException("cannot load " + file.name() + ": " + e.getMessage(), e);
        }
    }

    private Chart subchart(String name, List<ChartFile> files, String parent, int nesting) {
        if (name.endsWith(".tgz") && !files.get(0).name().equals(name)) {
            throw new ChartException("error unpacking subchart tar in " + parent + ": expected " + name + ", got "
                    + files.get(0).name());
        }
        try {
            List<ChartFile> content = new ArrayList<>();
            if (name.endsWith(".tgz")) {
                content = archive.unpack(files.get(0).content());
            } else {
                for (ChartFile file : files) {
                    int slash = file.name().indexOf('/');
                    if (slash >= 0) {
                        content.add(file.named(file.name().substring(slash + 1)));
                    }
                }
            }
            return assemble(content, new ChartParts(), nesting + 1);
        } catch (ChartException e) {
            throw new ChartException("error unpacking subchart " + name + " in " + parent + ": " + e.getMessage(), e);
        }
    }
}
