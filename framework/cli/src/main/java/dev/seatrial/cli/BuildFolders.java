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

/** Finds the folders that the tests of the modules of a build have written. */
final class BuildFolders {

    private static final Set<String> SKIPPED = Set.of("src", "node_modules");

    private BuildFolders() {}

    /**
     * Returns the folders of all modules, sorted.
     *
     * @param wanted a folder in {@code target/seatrial} or {@code build/seatrial}, such as {@code coverage}
     */
    static List<Path> below(Path root, String wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                if (name.equals("target") || name.equals("build")) {
                    Path written = folder.resolve("seatrial").resolve(wanted);
                    if (Files.isDirectory(written)) {
                        found.add(written);
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
