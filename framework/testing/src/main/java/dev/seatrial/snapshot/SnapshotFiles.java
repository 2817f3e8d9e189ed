/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the snapshots of a run are, and which test owns which of them. Safe for use by several threads.
 */
public final class SnapshotFiles {

    private final Path folder;
    private final SnapshotMode mode;
    private final Map<Path, String> owners = new ConcurrentHashMap<>();

    /** Creates the files of a run, with the folder of all snapshots, such as {@code src/test/snapshots}. */
    public SnapshotFiles(Path folder, SnapshotMode mode) {
        this.folder = folder;
        this.mode = mode;
    }

    /** Returns the folder of all snapshots. */
    public Path folder() {
        return folder;
    }

    /** Returns the mode of the run. */
    public SnapshotMode mode() {
        return mode;
    }

    /** Returns the files that tests asked for so far, in order. */
    public SortedSet<Path> used() {
        return new TreeSet<>(owners.keySet());
    }

    /**
     * Takes a file for a use by a test.
     *
     * @param use what tells apart tests, and the snapshots of one test
     */
    Path claim(Path approved, String use) {
        String owner = owners.putIfAbsent(approved, use);
        if (owner != null) {
            throw new IllegalStateException("""
                    Two snapshots would share `%s`.

                    first:  %s
                    second: %s
                    hint:   Tell them apart with `snapshot.named("...")`.""".formatted(approved, owner, use));
        }
        return approved;
    }
}
