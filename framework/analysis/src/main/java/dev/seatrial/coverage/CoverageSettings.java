/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Selects what coverage records.
 *
 * @param root the root of the build; paths in reports are relative to it
 * @param subcharts the names of vendored subcharts that count, besides those that have no {@code repository} or one that
 *     begins with {@code file://}; {@code *} stands for all
 */
@API(status = Status.EXPERIMENTAL)
public record CoverageSettings(Path root, Set<String> subcharts) {

    private static final List<String> ROOTS =
            List.of(".git", ".mvn", "settings.gradle", "settings.gradle.kts", ".gitlab-ci.yml", ".github");

    /** Makes the path absolute and copies the set. */
    public CoverageSettings {
        root = root.toAbsolutePath().normalize();
        subcharts = Set.copyOf(subcharts);
    }

    /**
     * Returns the root of the build that a folder belongs to: the nearest folder around it that holds a repository or the
     * settings of a build of several modules; where there is none, the outermost of the POMs around it, or the folder itself.
     */
    public static Path rootOf(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        for (Path at = start; at != null; at = at.getParent()) {
            Path here = at;
            if (ROOTS.stream().anyMatch(name -> Files.exists(here.resolve(name)))) {
                return at;
            }
        }
        Path outermost = start;
        for (Path at = start; at != null && Files.exists(at.resolve("pom.xml")); at = at.getParent()) {
            outermost = at;
        }
        return outermost;
    }

    /** Returns a path from the root, with slashes; one that is not below the root stays absolute. */
    public String relative(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    boolean includes(String subchart) {
        return subcharts.contains("*") || subcharts.contains(subchart);
    }
}
