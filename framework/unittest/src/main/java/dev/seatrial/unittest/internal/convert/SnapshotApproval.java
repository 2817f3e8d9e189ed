/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.manifest.CheckObserver;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.snapshot.Snapshot;
import dev.seatrial.snapshot.SnapshotFiles;
import dev.seatrial.snapshot.SnapshotMode;
import dev.seatrial.snapshot.SnapshotOwner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Approves the snapshots that a converted test compares: its suite has compared the same with its own. */
final class SnapshotApproval {

    private SnapshotApproval() {}

    /** Returns the approved files by their path in the folder of snapshots. */
    static Map<String, String> files(String type, String method, RenderedChart chart, List<Statement> statements) {
        List<Statement> comparisons = statements.stream()
                .filter(statement -> statement.subject() == Statement.Subject.SNAPSHOT)
                .toList();
        if (comparisons.isEmpty()) {
            return Map.of();
        }
        try {
            Path folder = Files.createTempDirectory("seatrial-snapshots");
            try {
                approve(folder, type, method, chart, comparisons);
                return read(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void approve(
            Path folder, String type, String method, RenderedChart chart, List<Statement> comparisons) {
        SnapshotOwner owner = new SnapshotOwner(
                new SnapshotFiles(folder, SnapshotMode.UPDATE), type, method, method, "", CheckObserver.none());
        Snapshot snapshot = Snapshot.of(owner, chart.manifests(), chart.notes());
        Calls calls = new Calls(chart.manifests());
        for (Statement comparison : comparisons) {
            if (!calls.hold(snapshot, comparison.calls())) {
                throw new Unsayable("its snapshot cannot be approved");
            }
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
