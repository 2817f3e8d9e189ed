/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * Names files of reports: {@code ShopTest.production.txt}, and {@code ShopTest.production-2.txt} for the next of the same
 * test. What an earlier run has left is replaced: it is older than this virtual machine.
 */
final class ReportFiles {

    private static final int MOST = 1000;

    private ReportFiles() {}

    /** Creates an empty file that is nobody else's in this run, or takes over that of an earlier run. */
    static Path claim(Path folder, String name, String extension) throws IOException {
        Files.createDirectories(folder);
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        synchronized (ReportFiles.class) {
            for (int i = 1; i < MOST; i++) {
                Path file = folder.resolve(name + (i == 1 ? "" : "-" + i) + extension);
                if (isTaken(file, start)) {
                    return file;
                }
            }
        }
        return folder.resolve(name + "-more" + extension);
    }

    private static boolean isTaken(Path file, long start) throws IOException {
        try {
            Files.createFile(file);
            return true;
        } catch (FileAlreadyExistsException e) {
            if (Files.getLastModifiedTime(file).toMillis() >= start) {
                return false;
            }
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            return true;
        }
    }
}
