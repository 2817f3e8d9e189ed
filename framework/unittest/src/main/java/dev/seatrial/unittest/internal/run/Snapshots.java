/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.unittest.internal.check.SnapshotComparer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The snapshots of a suite during a run. */
public final class Snapshots {

    private final Path file;
    private final SnapshotMode mode;
    private final Map<String, Map<Integer, String>> stored;
    private final Map<String, Map<Integer, String>> current = new HashMap<>();
    private final Set<String> created = new TreeSet<>();
    private int total;
    private int failed;
    private boolean changed;

    private Snapshots(Path file, SnapshotMode mode) {
        this.file = file;
        this.mode = mode;
        this.stored = SnapshotFile.read(file);
    }

    /** Reads the snapshots of a suite. */
    static Snapshots of(Path file, SnapshotMode mode) {
        return new Snapshots(file, mode);
    }

    /** Returns where a job compares its snapshots, which are numbered from 1. */
    SnapshotComparer comparer(String job) {
        int[] number = {0};
        return (value, matches) -> compare(job, ++number[0], SnapshotComparer.text(value), matches);
    }

    private SnapshotComparer.Result compare(String job, int number, String text, @Nullable Boolean matches) {
        total++;
        String old = stored.getOrDefault(job, Map.of()).get(number);
        if (old == null) {
            return created(job, number, text, matches);
        }
        boolean equal = matches == null ? old.equals(text) : matches;
        boolean accepted = !equal && mode == SnapshotMode.UPDATE;
        boolean replaced = accepted && matches == null;
        put(job, number, replaced ? text : old);
        changed |= replaced;
        if (!equal && !accepted) {
            failed++;
        }
        return new SnapshotComparer.Result(equal || accepted, old, text);
    }

    private SnapshotComparer.Result created(String job, int number, String text, @Nullable Boolean matches) {
        boolean right = matches == null || matches;
        boolean writes = mode != SnapshotMode.READ_ONLY;
        if (writes) {
            put(job, number, text);
            changed = true;
        }
        created.add(job + " " + number);
        if (!right) {
            failed++;
        }
        return new SnapshotComparer.Result(right && writes, writes ? text : "", text);
    }

    private void put(String job, int number, String text) {
        current.computeIfAbsent(job, key -> new TreeMap<>()).put(number, text);
    }

    /** Returns how many comparisons there were. */
    public int total() {
        return total;
    }

    /** Returns how many of them failed. */
    public int failed() {
        return failed;
    }

    /** Returns the snapshots that nothing was stored for, as job and number. */
    public Set<String> created() {
        return created;
    }

    /** Returns how many stored snapshots no job has asked for. */
    public int vanished() {
        int vanished = 0;
        for (Map.Entry<String, Map<Integer, String>> job : stored.entrySet()) {
            Map<Integer, String> seen = current.getOrDefault(job.getKey(), Map.of());
            vanished += (int) job.getValue().keySet().stream()
                    .filter(number -> !seen.containsKey(number))
                    .count();
        }
        return vanished;
    }

    /** Writes the file if something in it has changed; what nothing asked for is dropped from it. */
    void save() {
        if (mode != SnapshotMode.READ_ONLY && (changed || vanished() > 0)) {
            SnapshotFile.write(file, current);
        }
    }
}
