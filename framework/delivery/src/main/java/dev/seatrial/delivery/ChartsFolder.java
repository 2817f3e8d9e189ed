/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.delivery.DependencyResolver.ChartSource;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder {@code charts/} of a chart. See {@code safeMoveDeps} in Helm's {@code manager.go}. */
final class ChartsFolder {

    private final ChartSource chart;
    private final Transfer transfer;
    private final Path folder;

    ChartsFolder(ChartSource chart, Transfer transfer) {
        this.chart = chart;
        this.transfer = transfer;
        this.folder = chart.folder().resolve("charts");
    }

    /** Fails if there is a file in place of the folder. */
    void check() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ChartException("\"" + shown("") + "\" is not a directory");
        }
    }

    private String shown(String name) {
        return Path.of(chart.path(), "charts", name).normalize().toString();
    }

    /** Writes archives by their names, and deletes those of dependencies that are not needed any more. */
    void replace(Map<String, byte[]> archives, List<DeclaredDependency> dependencies) {
        List<Path> before = files();
        AtomicFiles files = new AtomicFiles();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
                files.write(folder.resolve(archive.getKey()), archive.getValue());
            }
        } catch (WriteException e) {
            throw Transfer.notWritten(e);
        } catch (IOException e) {
            throw new ChartException("mkdir " + shown("") + ": " + WriteException.reason(e), e);
        }
        transfer.print("Deleting outdated charts");
        for (Path file : before) {
            if (!archives.containsKey(file.getFileName().toString())) {
                delete(file, dependencies);
            }
        }
    }

    private List<Path> files() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Files.isDirectory(file)).sorted().toList();
        } catch (IOException e) {
            throw new ChartException("open " + shown("") + ": " + WriteException.reason(e), e);
        }
    }

    private void delete(Path file, List<DeclaredDependency> dependencies) {
        String shown = shown(file.getFileName().toString());
        String name;
        try {
            name = ChartLoader.load(file, transfer.helm(), transfer.limits()).name();
        } catch (ChartException e) {
            String path = file.toAbsolutePath().normalize().toString();
            transfer.print("Could not verify " + shown + " for deletion: "
                    + e.getMessage().replace(path, shown) + " (Skipping)");
            return;
        }
        boolean isLocal = dependencies.stream()
                .anyMatch(each -> each.hasNoRepository() && each.name().equals(name));
        if (isLocal) {
            return;
        }
        try {
            Files.delete(file);
        } catch (IOException e) {
            transfer.print("Could not delete " + shown + ": " + WriteException.reason(e) + " (Skipping)");
        }
    }
}
