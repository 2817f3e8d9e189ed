/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.file.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes a new folder that is either there with all of its files or not at all: beside its place, and moved there in one step. */
public final class AtomicFolder {

    private AtomicFolder() {}

    /**
     * Writes files into a folder that does not exist yet, and creates the folders above it if necessary.
     *
     * @param files contents by relative paths that stay in the folder
     * @throws WriteException if the folder cannot be written; it is then not there
     */
    public static void write(Path folder, Map<String, byte[]> files) throws WriteException {
        Path part = folder.resolveSibling(".seatrial-" + UUID.randomUUID());
        AtomicFiles writer = new AtomicFiles();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                writer.write(part.resolve(file.getKey()), file.getValue());
            }
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (WriteException e) {
            delete(part);
            throw e;
        } catch (IOException e) {
            delete(part);
            throw WriteException.of(folder, e);
        }
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            return; // the problem that led here is reported
        }
    }
}
