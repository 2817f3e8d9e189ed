/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The files of a chart, whether they are valid or not. An archive is unpacked into memory and then is like a folder. */
@API(status = INTERNAL, since = "0.1")
public final class RawChart {

    private final Path folder;
    private final @Nullable Map<String, ChartFile> unpacked;
    private final HelmVersion helm;
    private final Limits limits;

    private RawChart(Path folder, @Nullable Map<String, ChartFile> unpacked, HelmVersion helm, Limits limits) {
        this.folder = folder.toAbsolutePath().normalize();
        this.unpacked = unpacked;
        this.helm = helm;
        this.limits = limits;
    }

    /** Returns the chart in a folder, which need not exist. */
    public static RawChart folder(Path folder, HelmVersion helm, Limits limits) {
        return new RawChart(folder, null, helm, limits);
    }

    /**
     * Returns the chart in an archive, unpacked as Helm's {@code chartutil.Expand} does.
     *
     * @throws ChartException with Helm's text
     */
    public static RawChart archive(Path archive, HelmVersion helm, Limits limits) {
        byte[] content;
        try {
            content = Files.readAllBytes(archive);
        } catch (IOException e) {
            throw new ChartException(SystemErrors.text(e), e);
        }
        Budget budget = Budget.of("loading the chart", limits.time(), Long.MAX_VALUE);
        Map<String, ChartFile> files = new TreeMap<>(RawChart::inOrderOfWalk);
        String name = "";
        for (ChartFile file : new ChartArchive(helm, limits, budget).unpack(content)) {
            files.put(file.name(), file);
            if (file.name().equals("Chart.yaml")) {
                name = name(file, helm);
            }
        }
        checkName(name, helm);
        return new RawChart(archive, files, helm, limits);
    }

    /**
     * Returns the chart of a folder that is not on disk.
     *
     * @param folder where the folder would be
     * @param contents the contents of its files, by path inside the folder
     */
    public static RawChart memory(Path folder, Map<String, byte[]> contents, HelmVersion helm, Limits limits) {
        Map<String, ChartFile> files = new TreeMap<>(RawChart::inOrderOfWalk);
        contents.forEach((name, content) -> files.put(name, new ChartFile(name, content.clone())));
        return new RawChart(folder, files, helm, limits);
    }

    private static String name(ChartFile chartYaml, HelmVersion helm) {
        try {
            return RawMetadata.read(chartYaml.text(), helm).text("name");
        } catch (GoError e) {
            throw new ChartException("cannot load Chart.yaml: " + e.getMessage(), e);
        }
    }

    private static void checkName(String name, HelmVersion helm) {
        if (name.isEmpty()) {
            throw new ChartException("chart name not specified");
        }
        if (helm.rules().refusesNamesOfFolders()) {
            if (name.equals(".") || name.equals("..")) {
                throw new ChartException("chart name " + GoQuote.quote(name) + " is not allowed");
            }
            if (name.contains("/")) {
                throw new ChartException("chart name " + GoQuote.quote(name) + " must not contain path separators");
            }
        }
    }

    /** Compares paths as a walk over folders visits them: name by name. */
    private static int inOrderOfWalk(String one, String other) {
        String[] some = one.split("/", -1);
        String[] others = other.split("/", -1);
        for (int i = 0; i < Math.min(some.length, others.length); i++) {
            int order = GoStrings.ORDER.compare(some[i], others[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.length, others.length);
    }

    /** Returns the absolute path of the folder, or of the archive. */
    public Path path() {
        return folder;
    }

    /** Returns whether there is a file or a folder with this path inside the chart. */
    public boolean exists(String name) {
        return unpacked == null ? Files.exists(folder.resolve(name)) : unpacked.containsKey(name) || isFolder(name);
    }

    /** Returns whether there is a folder with this path inside the chart. */
    public boolean isFolder(String name) {
        return unpacked == null
                ? Files.isDirectory(folder.resolve(name))
                : unpacked.keySet().stream().anyMatch(file -> file.startsWith(name + "/"));
    }

    /**
     * Returns the text of a file.
     *
     * @throws GoError with the text of {@code os.ReadFile} if it cannot be read
     */
    public String read(String name) {
        if (unpacked != null) {
            ChartFile file = unpacked.get(name);
            if (file == null) {
                throw new GoError("open " + folder.resolve(name) + ": no such file or directory");
            }
            return file.text();
        }
        Path file = folder.resolve(name);
        if (Files.isDirectory(file)) {
            throw new GoError("read " + file + ": is a directory");
        }
        ChartFolder.checkInside(folder, file, name);
        try {
            if (Files.size(file) > limits.of(Limit.FILE_SIZE)) {
                throw SizeLimit.file(
                        "chart file " + GoQuote.quote(name) + " is larger than the maximum file size "
                                + limits.of(Limit.FILE_SIZE),
                        name,
                        Files.size(file),
                        limits);
            }
            return GoStrings.string(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new GoError("open " + file + ": " + SystemErrors.text(e));
        }
    }

    /**
     * Loads the chart as a folder with a chart of the format v2, whatever {@code apiVersion} says.
     *
     * @throws ChartException with Helm's text
     */
    public Chart load() {
        return unpacked == null
                ? ChartLoader.loadFolder(folder, helm, limits)
                : ChartLoader.loadFolder(notIgnored(unpacked), folder, helm, limits);
    }

    private static List<ChartFile> notIgnored(Map<String, ChartFile> files) {
        ChartFile rules = files.get(".helmignore");
        HelmIgnore ignore = HelmIgnore.parse(rules == null ? "" : rules.text());
        List<ChartFile> left = new ArrayList<>();
        for (ChartFile file : files.values()) {
            boolean ignored = ignore.ignores(file.name(), false);
            for (int slash = file.name().indexOf('/');
                    slash >= 0 && !ignored;
                    slash = file.name().indexOf('/', slash + 1)) {
                ignored = ignore.ignores(file.name().substring(0, slash), true);
            }
            if (!ignored) {
                left.add(file);
            }
        }
        return left;
    }
}
