/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/**
 * Where the snapshots of a run are, and which test owns which of them. Safe for use by several threads.
 */
public final class SnapshotFiles {

    private static final String APPROVED = ".approved.";

    private final Path folder;
    private final SnapshotMode mode;
    private final Map<String, Claim> claims = new ConcurrentHashMap<>();

    /** Tests that took a part of a snapshot, and whether they have compared any. */
    private final Map<String, Boolean> compared = new ConcurrentHashMap<>();

    /** Files that no test asks for, which somebody has been told of. */
    private final Set<Path> settled = ConcurrentHashMap.newKeySet();

    private final Queue<SnapshotComparison> comparisons = new ConcurrentLinkedQueue<>();

    private record Claim(Path file, String owner) {}

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

    void begin(String test) {
        compared.putIfAbsent(test, false);
    }

    void compare(String test) {
        compared.put(test, true);
    }

    /**
     * Checks that a test that took a part of its snapshot has compared one: without {@code matches()} it proves nothing.
     *
     * @param test what identifies the test
     */
    public void checkCompared(String test) {
        if (Boolean.FALSE.equals(compared.remove(test))) {
            throw new AssertionFailedError(DiagnosticRenderer.render(
                    Diagnostic.of("The test takes a part of its snapshot and compares it with nothing.")
                            .withHint("End it with `.matches()`: `snapshot.of(\"Deployment\", \"web\").matches()`.")));
        }
    }

    void record(SnapshotComparison comparison) {
        comparisons.add(comparison);
    }

    /** Returns what tests have compared so far. */
    public List<SnapshotComparison> comparisons() {
        return List.copyOf(comparisons);
    }

    /** Returns the files that tests asked for so far, in order. */
    public SortedSet<Path> used() {
        return claims.values().stream().map(Claim::file).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the folders of classes that have approved snapshots, by name. */
    public List<String> classFolders() {
        return list(folder, path -> Files.isDirectory(path) && !approved(path).isEmpty());
    }

    /** Returns the approved files in the folder of a class that no test asked for so far, in order. */
    public List<Path> unused(String classFolder) {
        SortedSet<Path> used = used();
        return approved(folder.resolve(classFolder)).stream()
                .map(folder.resolve(classFolder)::resolve)
                .filter(file -> !used.contains(file))
                .toList();
    }

    /**
     * Does with files that no test asks for any more what the mode says: deletes them in an update, and fails in a read-only
     * run. Otherwise nothing. A file counts once in a run, whoever finds it.
     *
     * @param files the files, and why nothing asks for them
     * @return those of the files that are found for the first time
     */
    public Map<Path, String> settle(Map<Path, String> files) {
        Map<Path, String> untold = new TreeMap<>();
        files.forEach((file, why) -> {
            if (settled.add(file)) {
                untold.put(file, why);
            }
        });
        if (mode == SnapshotMode.UPDATE) {
            untold.keySet().forEach(StoredText::delete);
        } else if (mode == SnapshotMode.READONLY && !untold.isEmpty()) {
            throw new AssertionFailedError(stale(untold));
        }
        return Collections.unmodifiableMap(untold);
    }

    /** Returns how to tell somebody of files that no test asks for any more. */
    public static String stale(Map<Path, String> files) {
        String headline = files.size() == 1
                ? "1 approved snapshot is stale: no test asks for it any more."
                : files.size() + " approved snapshots are stale: no test asks for them any more.";
        String list = files.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining("\n"));
        String command = files.keySet().stream().map(file -> "'" + file + "'").collect(Collectors.joining(" "));
        return DiagnosticRenderer.render(Diagnostic.of(headline)
                .withFact("stale", list)
                .withHint("Delete what is of no use: `git rm %s`, or run all tests with `-D%s=update`."
                        .formatted(command, SnapshotMode.PROPERTY)));
    }

    /** Returns the method, and what tells apart its runs, that the name of an approved file begins with. */
    public static String methodOf(Path approved) {
        String name = approved.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    /**
     * Takes a file for a use by a test. Names that differ in case alone are one file on some systems.
     *
     * @param use what tells apart tests
     */
    void claim(Path approved, String use) {
        Claim other = claims.putIfAbsent(approved.toString().toLowerCase(Locale.ROOT), new Claim(approved, use));
        if (other == null) {
            return;
        }
        Diagnostic diagnostic = other.owner().equals(use)
                ? Diagnostic.of("A test asks twice for the snapshot `%s`.".formatted(approved))
                        .withFact("test", use)
                : Diagnostic.of("Two tests would share the snapshot `%s`.".formatted(approved))
                        .withFact("first", other.owner())
                        .withFact("second", use);
        throw new IllegalStateException(
                DiagnosticRenderer.render(diagnostic.withHint("Tell them apart with `snapshot.named(\"...\")`.")));
    }

    private static List<String> approved(Path classFolder) {
        return list(
                classFolder,
                file -> Files.isRegularFile(file)
                        && file.getFileName().toString().contains(APPROVED));
    }

    private static List<String> list(Path folder, Predicate<Path> condition) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(condition)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
