/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.file.internal.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.opentest4j.AssertionFailedError;

/** The approved files of a test run, and which test uses which of them. Thread-safe. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class SnapshotFiles {

    private static final String APPROVED = ".approved.";

    private final Path folder;
    private final SnapshotMode mode;
    private final AtomicFiles writer = new AtomicFiles();
    private final Map<String, Claim> claims = new ConcurrentHashMap<>();

    /** The tests that took a part of their snapshot, and whether they have compared one. */
    private final Map<String, Boolean> compared = new ConcurrentHashMap<>();

    /** The stale files that have already been reported. */
    private final Set<Path> settled = ConcurrentHashMap.newKeySet();

    private final SnapshotUpdates updates = new SnapshotUpdates();

    private record Claim(Path file, String owner) {}

    /**
     * Creates the registry of a test run.
     *
     * @param folder the folder of all snapshots, such as {@code src/test/snapshots}
     */
    public SnapshotFiles(Path folder, SnapshotMode mode) {
        this.folder = folder;
        this.mode = mode;
    }

    /** Returns the folder of all snapshots. */
    public Path folder() {
        return folder;
    }

    /** Returns the mode of the test run. */
    public SnapshotMode mode() {
        return mode;
    }

    AtomicFiles writer() {
        return writer;
    }

    /**
     * Notes that a test has to compare its snapshot.
     *
     * @param test the identity of the test
     */
    public void begin(String test) {
        compared.putIfAbsent(test, false);
    }

    void compare(String test) {
        compared.put(test, true);
    }

    /**
     * Verifies that a test that asked for a snapshot, or took a part of it, has compared one, since without {@code matches()}
     * the test proves nothing.
     *
     * @param test the identity of the test
     * @throws AssertionError if it has compared none
     */
    public void checkCompared(String test) {
        if (Boolean.FALSE.equals(compared.remove(test))) {
            throw new AssertionFailedError(
                    DiagnosticRenderer.render(Diagnostic.of("The test asks for its snapshot but never compares it.")
                            .withHint("Add `.matches()`, as in `snapshot.of(\"Deployment\", \"web\").matches()`.")));
        }
    }

    /** Returns the approved files that tests have used so far, sorted. */
    public SortedSet<Path> used() {
        return claims.values().stream().map(Claim::file).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the names of the class folders that contain approved files. */
    public List<String> classFolders() {
        return list(folder, path -> Files.isDirectory(path) && !approved(path).isEmpty());
    }

    /** Returns the approved files in a class folder that no test has used so far, sorted. */
    public List<Path> unused(String classFolder) {
        SortedSet<Path> used = used();
        return approved(folder.resolve(classFolder)).stream()
                .map(folder.resolve(classFolder)::resolve)
                .filter(file -> !used.contains(file))
                .toList();
    }

    /**
     * Handles approved files that no test uses any more as the mode requires: deletes them in update mode, fails in
     * read-only mode, and otherwise does nothing. Each file is handled once in a run.
     *
     * @param files the stale files, each with the reason why no test uses it
     * @return the files that had not been handled before
     * @throws AssertionError if there are stale files in read-only mode
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
            updates.deleted(untold.size());
        } else if (mode == SnapshotMode.READONLY && !untold.isEmpty()) {
            throw new AssertionFailedError(stale(untold));
        }
        return Collections.unmodifiableMap(untold);
    }

    SnapshotUpdates updates() {
        return updates;
    }

    /** Returns what update mode has written since the last call, such as {@code approved 3 new, 2 changed, deleted 1}; empty if nothing. */
    public Optional<String> takeUpdates() {
        return updates.take();
    }

    /** Returns the message about approved files that no test uses any more. */
    public static String stale(Map<Path, String> files) {
        String headline = files.size() == 1
                ? "1 approved snapshot is stale: no test uses it any more."
                : files.size() + " approved snapshots are stale: no test uses them any more.";
        String list = files.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining("\n"));
        String command = files.keySet().stream().map(file -> "'" + file + "'").collect(Collectors.joining(" "));
        return DiagnosticRenderer.render(Diagnostic.of(headline)
                .withFact("stale", list)
                .withHint("To delete them, run `git rm %s`, or run all tests with `-D%s=update`."
                        .formatted(command, SnapshotMode.PROPERTY)));
    }

    /**
     * Returns the test method, with the name of its invocation if there is one, with which the name of an approved file
     * begins.
     */
    public static String methodOf(Path approved) {
        String name = approved.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    /**
     * Registers the use of an approved file by a test. Names that differ only in case are the same file on some
     * systems.
     *
     * @param use the identity of the test
     */
    void claim(Path approved, String use) {
        Claim other = claims.putIfAbsent(approved.toString().toLowerCase(Locale.ROOT), new Claim(approved, use));
        if (other == null) {
            return;
        }
        Diagnostic diagnostic = other.owner().equals(use)
                ? Diagnostic.of("The test uses the snapshot `%s` twice.".formatted(approved))
                        .withFact("test", use)
                : Diagnostic.of("Two tests use the same snapshot `%s`.".formatted(approved))
                        .withFact("first", other.owner())
                        .withFact("second", use);
        throw new IllegalStateException(DiagnosticRenderer.render(
                diagnostic.withHint("Give one of them a name of its own with `snapshot.named(\"...\")`.")));
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
