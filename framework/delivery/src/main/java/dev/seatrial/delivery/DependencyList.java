/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.template.internal.go.GoQuote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The dependencies that a chart declares and what of them is in {@code charts/}, as {@code helm dependency list} prints them. See
 * {@code pkg/action/dependency.go} of Helm. Immutable.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class DependencyList {

    private static final List<String> COLUMNS = List.of("NAME", "VERSION", "REPOSITORY", "STATUS");

    private final Path folder;
    private final String path;
    private final HelmVersion helm;
    private final Limits limits;
    private final Chart chart;

    private DependencyList(Path folder, String path, HelmVersion helm, Limits limits, Chart chart) {
        this.folder = folder;
        this.path = path;
        this.helm = helm;
        this.limits = limits;
        this.chart = chart;
    }

    /**
     * Returns the list of a chart.
     *
     * @param folder the folder or archive of the chart
     * @param path how messages name it
     * @throws ChartException with Helm's text, if the chart cannot be loaded
     */
    public static DependencyList of(Path folder, String path, HelmVersion helm, Limits limits) {
        if (Files.notExists(folder)) {
            throw new ChartException("stat " + path + ": no such file or directory");
        }
        return new DependencyList(folder, path, helm, limits, ChartFolders.load(folder, helm, limits));
    }

    /**
     * Returns the text of the command.
     *
     * @param maxColumnWidth longer cells are cut off; 0 for no limit
     */
    public String text(int maxColumnWidth) {
        List<Dependency> dependencies = chart.metadata().dependencies();
        if (dependencies == null) {
            return "WARNING: no dependencies at " + path(path, "charts") + "\n";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (Dependency each : dependencies) {
            rows.add(List.of(each.name(), each.version(), each.repository(), status(each)));
        }
        StringBuilder out = new StringBuilder(TextTable.of(rows, maxColumnWidth)).append("\n\n");
        for (Path file : inCharts("*")) {
            out.append(extraneous(file, dependencies));
        }
        return out.toString();
    }

    private static String path(String base, String name) {
        return Path.of(base).normalize().resolve(name).toString().replace('\\', '/');
    }

    /** Returns the files in charts/ whose names match, sorted. */
    private List<Path> inCharts(String pattern) {
        Path charts = folder.resolve("charts");
        if (!Files.isDirectory(charts)) {
            return List.of();
        }
        int star = pattern.indexOf('*');
        try (Stream<Path> files = Files.list(charts)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.length() >= pattern.length() - 1
                                && name.startsWith(pattern.substring(0, star))
                                && name.endsWith(pattern.substring(star + 1));
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ChartException(charts + ": " + e.getMessage(), e);
        }
    }

    private String extraneous(Path file, List<Dependency> dependencies) {
        if (!Files.isDirectory(file) && !file.toString().endsWith(".tgz")) {
            return "";
        }
        String shown = GoQuote.quote(path(path, "charts/" + file.getFileName()));
        String name;
        try {
            name = ChartFolders.load(file, helm, limits).name();
        } catch (ChartException e) {
            return "WARNING: " + shown + " is not a chart.\n";
        }
        boolean isDeclared = dependencies.stream().anyMatch(each -> each.name().equals(name));
        return isDeclared ? "" : "WARNING: " + shown + " is not in Chart.yaml.\n";
    }

    private String status(Dependency dependency) {
        List<Path> archives = inCharts(dependency.name() + "-*.tgz");
        if (archives.size() == 1) {
            return status(archives.get(0), dependency);
        }
        if (archives.size() > 1) {
            List<Path> versions = archives.stream()
                    .filter(archive -> VersionRange.isStrict(version(archive, dependency)))
                    .toList();
            if (versions.size() == 1) {
                return status(versions.get(0), dependency);
            }
            if (versions.size() > 1) {
                return "too many matches";
            }
        }
        return chart.dependencies().stream()
                .filter(each -> each.name().equals(dependency.name()))
                .reduce((first, last) -> last)
                .map(each -> status(each, dependency, "unpacked"))
                .orElse("missing");
    }

    private static String version(Path archive, Dependency dependency) {
        String name = archive.getFileName().toString();
        return name.substring(dependency.name().length() + 1, name.length() - ".tgz".length());
    }

    private String status(Path archive, Dependency dependency) {
        Chart packed;
        try {
            packed = ChartLoader.load(archive, helm, limits);
        } catch (ChartException e) {
            return "corrupt";
        }
        return packed.name().equals(dependency.name()) ? status(packed, dependency, "ok") : "misnamed";
    }

    private String status(Chart found, Dependency dependency, String fine) {
        String version = found.metadata().version();
        if (version.equals(dependency.version())) {
            return fine;
        }
        try {
            return VersionRange.parse(dependency.version(), helm).accepts(version) ? fine : "wrong version";
        } catch (ChartException e) {
            return "invalid version";
        }
    }
}
