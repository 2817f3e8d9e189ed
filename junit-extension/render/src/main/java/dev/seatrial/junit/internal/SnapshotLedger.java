/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.snapshot.SnapshotFiles;
import dev.seatrial.snapshot.SnapshotMode;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.platform.commons.logging.Logger;
import org.junit.platform.commons.logging.LoggerFactory;

/**
 * Records which tests of an outermost class ran, to find stale snapshots. The snapshot of a method that no longer exists is always
 * stale. The unused snapshot of an existing method is only stale if all invocations of the method ran and succeeded. Otherwise, a
 * test that was not selected or failed early would make it look stale.
 */
@SuppressWarnings("deprecation") // JUnit 5.12 and before close nothing else; since 5.13 it is AutoCloseable that counts
final class SnapshotLedger implements CloseableResource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotLedger.class);

    private static final Pattern INVOCATION = Pattern.compile("invocation:#(\\d+)]");

    private final SnapshotFiles files;
    private final TestClasses known;
    private final Map<Class<?>, ClassRuns> classes = new ConcurrentHashMap<>();

    SnapshotLedger(SnapshotFiles files, TestClasses known) {
        this.files = files;
        this.known = known;
    }

    /** The methods of a class, with the invocations that ran. */
    private record ClassRuns(MethodNames names, Map<String, Runs> methods) {}

    /** The invocations of a method: their numbers, and whether one of them did not succeed. */
    private static final class Runs {

        private final Set<String> ids = ConcurrentHashMap.newKeySet();
        private volatile boolean broken;

        /** Somebody may have picked single runs; then the numbers have gaps, for each number of what is around. */
        boolean areAllThereAre() {
            Map<String, Set<Integer>> numbers = new TreeMap<>();
            for (String id : ids) {
                Matcher matcher = INVOCATION.matcher(id);
                while (matcher.find()) {
                    numbers.computeIfAbsent(id.substring(0, matcher.start()), k -> ConcurrentHashMap.newKeySet())
                            .add(Integer.parseInt(matcher.group(1)));
                }
            }
            return !broken && numbers.values().stream().allMatch(SnapshotLedger::isGapless);
        }
    }

    private static boolean isGapless(Set<Integer> numbers) {
        return numbers.stream().allMatch(number -> number >= 1 && number <= numbers.size());
    }

    void enter(Class<?> type, MethodNames names) {
        classes.putIfAbsent(type, new ClassRuns(names, new ConcurrentHashMap<>()));
    }

    /** Records an invocation of a method. */
    void record(Class<?> type, Method method, String id, boolean succeeded) {
        ClassRuns ran = Objects.requireNonNull(classes.get(type));
        Runs runs = ran.methods().computeIfAbsent(ran.names().of(method), key -> new Runs());
        runs.ids.add(id);
        runs.broken |= !succeeded;
    }

    @Override
    public void close() {
        Map<Path, String> stale = new TreeMap<>();
        classes.forEach((type, ran) -> collect(type, ran, stale));
        for (String folder : files.classFolders()) {
            if (files.mode() == SnapshotMode.UPDATE && known.isAmbiguous(folder)) {
                continue; // its snapshots are still those of one of the classes, until somebody moves them
            }
            known.abandoned(folder).ifPresent(why -> files.unused(folder).forEach(file -> stale.put(file, why)));
        }
        Map<Path, String> untold = files.settle(stale);
        if (files.mode() == SnapshotMode.INTERACTIVE && !untold.isEmpty()) {
            LOG.warn(() -> SnapshotFiles.stale(untold));
        }
        files.takeUpdates().ifPresent(updates -> LOG.info(() -> "Snapshots: " + updates + "."));
    }

    private void collect(Class<?> type, ClassRuns ran, Map<Path, String> stale) {
        Set<String> methods = ran.names().all();
        for (Path file : files.unused(known.folder(type))) {
            String method = SnapshotFiles.methodOf(file);
            Runs runs = ran.methods().get(method);
            if (!methods.contains(method) && !method.equals(TestIdentities.CLASS)) {
                stale.put(file, "the test `" + method + "` does not exist");
            } else if (runs != null && runs.areAllThereAre()) {
                stale.put(file, "`" + method + "` does not use it");
            }
        }
    }
}
