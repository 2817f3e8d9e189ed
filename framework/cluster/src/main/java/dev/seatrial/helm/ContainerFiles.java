/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.file.internal.AtomicFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.MountableFile;

/**
 * The files of one run of Helm in a container. Each file has the same path as on this machine, in a folder of the run,
 * so that references between files still work.
 */
final class ContainerFiles {

    private static final String LIST = "cd \"$0\" && find \"$@\" -type f 2>/dev/null; true";

    private final GenericContainer<?> container;
    private final String root;
    private final AtomicFiles files = new AtomicFiles();
    private final List<FileUse> results = new ArrayList<>();

    ContainerFiles(GenericContainer<?> container, int run) {
        this.container = container;
        this.root = "/seatrial/" + run;
    }

    /** Copies a file that Helm reads into the container. Returns its path there. */
    String send(FileUse use) {
        if (use.sent()) {
            copy(use.file());
            use.needs().forEach(this::copy);
        }
        if (!use.results().isEmpty()) {
            results.add(use);
        }
        return there(use.file());
    }

    /** Copies the files that Helm wrote back to where a Helm on this machine would have written them. */
    void fetch() throws IOException, InterruptedException {
        for (FileUse use : results) {
            Set<String> written = list(use);
            for (String path : written) {
                fetch(there(use.file()) + "/" + path, use.file().resolve(path));
            }
            if (use.sent()) {
                deleteArchivesBut(written, use.file());
            }
        }
    }

    /** Removes the copies in the container. */
    void remove() throws IOException, InterruptedException {
        container.execInContainer("rm", "-rf", root);
    }

    private void copy(Path file) {
        if (Files.exists(file)) {
            container.copyFileToContainer(MountableFile.forHostPath(absolute(file)), there(file));
        }
    }

    private Set<String> list(FileUse use) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", LIST, there(use.file())));
        command.addAll(use.results());
        ExecResult found = container.execInContainer(command.toArray(String[]::new));
        Set<String> paths = new TreeSet<>();
        found.getStdout()
                .lines()
                .map(line -> line.startsWith("./") ? line.substring(2) : line)
                .forEach(paths::add);
        return paths;
    }

    private void fetch(String from, Path to) throws IOException {
        container.copyFileFromContainer(from, content -> {
            files.write(to, content::transferTo);
            return to;
        });
    }

    /** Helm deletes the archives of dependencies that are no longer in the lock file. */
    private static void deleteArchivesBut(Set<String> written, Path chart) throws IOException {
        Path folder = chart.resolve("charts");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "*.tgz")) {
            for (Path archive : archives) {
                if (!written.contains("charts/" + archive.getFileName())) {
                    Files.delete(archive);
                }
            }
        }
    }

    private String there(Path file) {
        String path = absolute(file).toString().replace('\\', '/').replace(":", "");
        return root + (path.startsWith("/") ? path : "/" + path);
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
