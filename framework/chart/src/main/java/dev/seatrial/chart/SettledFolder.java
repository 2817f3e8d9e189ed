/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Reads a chart folder that somebody may be changing, so that a chart does not consist of old and new files. If a file was
 * changed while the folder was read, or shortly before, the folder is read again until two reads are equal.
 */
final class SettledFolder {

    /** What counts as shortly before, in milliseconds. File systems are some milliseconds behind the clock. */
    private static final long RECENT = 20;

    private static final long PAUSE = 2_000_000;

    private static final int ATTEMPTS = 200;

    private SettledFolder() {}

    /**
     * Returns what a folder holds.
     *
     * @param reading reads it
     * @throws ChartException that of reading, or if the folder does not stop changing
     */
    static ChartFolder.Content read(Path folder, Supplier<ChartFolder.Content> reading) {
        long start = System.currentTimeMillis();
        ChartFolder.Content content = reading.get();
        if (!isRecent(folder, content, start)) {
            return content;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            LockSupport.parkNanos(PAUSE);
            ChartFolder.Content again = reading.get();
            if (isEqual(content.files(), again.files())) {
                return again;
            }
            content = again;
        }
        throw new ChartException("chart folder " + folder + " does not stop changing while it is read");
    }

    private static boolean isRecent(Path folder, ChartFolder.Content content, long start) {
        Set<Path> places = new HashSet<>();
        for (ChartFile file : content.files()) {
            Path path = folder.resolve(file.name());
            for (Path at = path; at != null && at.startsWith(folder) && places.add(at); at = at.getParent()) {
                if (modified(at) >= start - RECENT) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A file that is gone has changed. */
    private static long modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean isEqual(List<ChartFile> some, List<ChartFile> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            ChartFile one = some.get(i);
            ChartFile other = others.get(i);
            if (!one.name().equals(other.name()) || !Arrays.equals(one.content(), other.content())) {
                return false;
            }
        }
        return true;
    }
}
