/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.snapshot.FileName;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The compiled classes of the tests, whether they ran or not: by the names that folders of snapshots have. */
final class TestClasses {

    private static final String SUFFIX = ".class";

    private final Map<String, Integer> counts;

    private TestClasses(Map<String, Integer> counts) {
        this.counts = counts;
    }

    /** Returns the classes in the folders that some test classes come from, and in those of the class path. */
    static TestClasses around(Collection<Class<?>> types) {
        Set<Path> roots = new LinkedHashSet<>();
        types.forEach(type -> addRoot(type, roots));
        if (!roots.isEmpty()) {
            for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
                if (!entry.isEmpty() && Files.isDirectory(Path.of(entry))) {
                    roots.add(Path.of(entry).toAbsolutePath().normalize());
                }
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        roots.forEach(root -> count(root, counts));
        return new TestClasses(counts);
    }

    /** Tells whether no class has the name. Where classes are in archives nobody knows, and none is gone. */
    boolean isGone(String folder) {
        return !counts.isEmpty() && !counts.containsKey(folder);
    }

    /** Tells whether classes of several packages have the name. */
    boolean isAmbiguous(String name) {
        return counts.getOrDefault(FileName.of(name), 0) > 1;
    }

    private static void addRoot(Class<?> type, Set<Path> roots) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            Path root = source == null || source.getLocation() == null
                    ? null
                    : Path.of(source.getLocation().toURI());
            if (root != null && Files.isDirectory(root)) {
                roots.add(root.toAbsolutePath().normalize());
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // not a place where files are, so nothing to look at
        }
    }

    private static void count(Path root, Map<String, Integer> counts) {
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name ->
                            name.substring(0, name.length() - SUFFIX.length()).replace('$', '.'))
                    .forEach(name -> counts.merge(FileName.of(name), 1, Integer::sum));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
