/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.file.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Names temporary files, and finds those of JVMs that were killed. A JVM holds a lock on each of its temporary files while it
 * writes, which the operating system releases when the JVM ends in whatever way.
 */
final class Abandoned {

    private static final String PREFIX = ".seatrial-";
    private static final String SUFFIX = ".part";

    /** Files of this JVM must not be opened to try their locks: closing them would release the locks. */
    private static final String JVM = PREFIX + UUID.randomUUID() + "-";

    private Abandoned() {}

    /** Returns the path of a temporary file that does not exist yet. */
    static Path newFile(Path folder) {
        return folder.resolve(JVM + UUID.randomUUID() + SUFFIX);
    }

    /** Deletes the temporary files in a folder that no running JVM writes. */
    static void deleteIn(Path folder) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : found) {
                if (!String.valueOf(file.getFileName()).startsWith(JVM)) {
                    deleteUnlocked(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // the write that follows reports what is wrong with the folder
        }
    }

    private static void deleteUnlocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | OverlappingFileLockException e) {
            return; // another JVM has deleted it, or it belongs to another user
        }
    }
}
