/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.snapshot.internal.FileName;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The compiled test classes, whether they ran or not, by the names of their snapshot folders. This is the name of the class, or the
 * name with the package if several packages have a class of that name.
 */
final class TestClasses {

    private static final String SUFFIX = ".class";

    private final boolean isOfModule;
    private final Map<String, Set<String>> qualified;

    private TestClasses(boolean isOfModule, Map<String, Set<String>> qualified) {
        this.isOfModule = isOfModule;
        this.qualified = qualified;
    }

    /** Returns the classes next to a test class, and those in the folders of the class path. They are searched once per run. */
    static TestClasses around(ExtensionContext context) {
        Set<Path> roots = new LinkedHashSet<>();
        addRoot(context.getRequiredTestClass(), roots);
        return context.getRoot()
                .getStore(ChartExtension.NAMESPACE)
                .getOrComputeIfAbsent(List.of(TestClasses.class, roots), key -> find(roots), TestClasses.class);
    }

    private static TestClasses find(Set<Path> beside) {
        Set<Path> roots = new LinkedHashSet<>(beside);
        if (!roots.isEmpty()) {
            for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
                if (!entry.isEmpty() && Files.isDirectory(Path.of(entry))) {
                    roots.add(Path.of(entry).toAbsolutePath().normalize());
                }
            }
        }
        Path module = Path.of("").toAbsolutePath().normalize();
        Map<String, Set<String>> qualified = new HashMap<>();
        roots.forEach(root -> collect(root, qualified));
        return new TestClasses(beside.stream().allMatch(root -> root.startsWith(module)), qualified);
    }

    /** Returns the folder of a class. */
    String folder(Class<?> type) {
        return FileName.of(isAmbiguous(Members.name(type)) ? type.getName().replace('$', '.') : Members.name(type));
    }

    /**
     * Returns the reason why no class owns a snapshot folder, or nothing. If the classes are in archives, or in another module than
     * the snapshots, the owners are unknown, and every folder counts as owned.
     */
    Optional<String> abandoned(String folder) {
        if (qualified.isEmpty() || !isOfModule) {
            return Optional.empty();
        }
        if (isAmbiguous(folder)) {
            return Optional.of("several classes are named `" + folder + "`, so their folders include the package");
        }
        boolean isOwned = qualified.containsKey(folder)
                || qualified.values().stream().anyMatch(names -> names.size() > 1 && names.contains(folder));
        return isOwned ? Optional.empty() : Optional.of("the class `" + folder + "` does not exist");
    }

    /** Returns whether several classes have a name. */
    boolean isAmbiguous(String name) {
        return qualified.getOrDefault(FileName.of(name), Set.of()).size() > 1;
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

    private static void collect(Path root, Map<String, Set<String>> qualified) {
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name ->
                            name.substring(0, name.length() - SUFFIX.length()).replace('$', '.'))
                    .forEach(name -> qualified
                            .computeIfAbsent(FileName.of(name.substring(separator(name) + 1)), key -> new HashSet<>())
                            .add(FileName.of(name.replace('/', '.').replace('\\', '.'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int separator(String name) {
        return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    }
}
