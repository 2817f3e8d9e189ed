/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the coverage folders of the modules of a build. */
final class CoverageFolders {

    private static final Set<String> SKIPPED = Set.of("src", "node_modules");

    private CoverageFolders() {}

    /** Returns the folders {@code target/seatrial/coverage} and {@code build/seatrial/coverage} of all modules, sorted. */
    static List<Path> below(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                if (name.equals("target") || name.equals("build")) {
                    Path coverage = folder.resolve("seatrial").resolve("coverage");
                    if (Files.isDirectory(coverage)) {
                        found.add(coverage);
                    }
                    return FileVisitResult.SKIP_SUBTREE;
                }
                boolean skipped = !folder.equals(root) && (name.startsWith(".") || SKIPPED.contains(name));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // what cannot be read holds no data of this build
            }
        });
        found.sort(null);
        return found;
    }
}
