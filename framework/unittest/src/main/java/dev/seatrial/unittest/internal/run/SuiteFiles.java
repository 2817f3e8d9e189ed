/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds files by patterns such as {@code tests/**}{@code /*_test.yaml}, as Go's {@code filepath.Glob} with {@code **} does. */
public final class SuiteFiles {

    private SuiteFiles() {}

    /** A pattern that cannot be read. */
    public static final class BadPattern extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadPattern(String pattern) {
            super("syntax error in pattern `" + pattern + "`");
        }
    }

    /**
     * Returns the files of all patterns. A file that two patterns match comes twice, as in the original, unless the patterns are
     * equal and neighbours.
     *
     * @throws BadPattern if a pattern cannot be read
     */
    static List<Path> find(Path folder, List<String> patterns) {
        List<Path> files = new ArrayList<>();
        String last = null;
        for (String pattern : patterns) {
            if (!pattern.equals(last)) {
                files.addAll(find(folder, pattern));
            }
            last = pattern;
        }
        return files;
    }

    /** Returns the files of a pattern in order. */
    public static List<Path> find(Path folder, String pattern) {
        Path all = folder.resolve(pattern).normalize();
        Path root = all.getRoot() == null ? Path.of("") : all.getRoot();
        List<String> parts = new ArrayList<>();
        for (Path part : all) {
            parts.add(part.toString());
        }
        TreeSet<Path> found = new TreeSet<>();
        try {
            expand(root, parts, 0, found);
        } catch (PatternSyntaxException e) {
            throw new BadPattern(pattern);
        }
        found.removeIf(Files::isDirectory);
        return List.copyOf(found);
    }

    private static void expand(Path at, List<String> parts, int next, Set<Path> found) {
        if (next == parts.size()) {
            if (Files.exists(at)) {
                found.add(at);
            }
            return;
        }
        String part = parts.get(next);
        if (part.equals("**")) {
            for (Path below : below(at)) {
                expand(below, parts, next + 1, found);
            }
        } else if (part.contains("**")) {
            // stars within a name reach below it
            PathMatcher matcher = matcher(part.replace("**", "*"));
            children(at)
                    .filter(child -> matcher.matches(name(child)))
                    .forEach(child -> below(child).forEach(each -> expand(each, parts, next + 1, found)));
        } else if (isPattern(part)) {
            PathMatcher matcher = matcher(part);
            children(at)
                    .filter(child -> matcher.matches(name(child)))
                    .forEach(child -> expand(child, parts, next + 1, found));
        } else {
            expand(at.resolve(part), parts, next + 1, found);
        }
    }

    private static Path name(Path path) {
        return Objects.requireNonNull(path.getFileName());
    }

    private static boolean isPattern(String part) {
        return part.chars().anyMatch(c -> "*?[\\".indexOf(c) >= 0);
    }

    private static PathMatcher matcher(String part) {
        String glob = part.replace("{", "\\{").replace("}", "\\}").replace("[^", "[!");
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    private static Stream<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** Returns a folder and everything below it. */
    private static List<Path> below(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(folder)) {
            return below.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
