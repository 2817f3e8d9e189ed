/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import dev.seatrial.template.internal.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What Chart.lock says: the exact versions, and a digest by which Helm notices that Chart.yaml has changed since. See {@code HashReq} in
 * Helm's {@code internal/resolver/resolver.go}.
 *
 * @param dependencies null if the file has none
 */
record DependencyLock(String digest, @Nullable List<DeclaredDependency> dependencies) {

    static DependencyLock read(ChartFile file) {
        Map<String, @Nullable Object> fields = Yaml.decodeMap(file.text());
        return new DependencyLock(
                fields.get("digest") instanceof String digest ? digest : "",
                DeclaredDependency.ofLock(fields.get("dependencies")));
    }

    /** Returns the lock of dependencies. */
    static DependencyLock of(List<DeclaredDependency> required, List<DeclaredDependency> locked) {
        return new DependencyLock(digest(required, locked), locked);
    }

    static String digest(@Nullable List<DeclaredDependency> required, @Nullable List<DeclaredDependency> locked) {
        return "sha256:" + Sha256.of("[" + json(required) + "," + json(locked) + "]");
    }

    /** Returns the digest that Helm 2 gave to requirements.lock. */
    static String helm2Digest(@Nullable List<DeclaredDependency> required) {
        return "sha256:" + Sha256.of("{\"dependencies\":" + json(required) + "}");
    }

    private static String json(@Nullable List<DeclaredDependency> dependencies) {
        if (dependencies == null) {
            return "null";
        }
        StringJoiner list = new StringJoiner(",", "[", "]");
        dependencies.forEach(each -> list.add(each.json()));
        return list.toString();
    }

    /** Writes the file into a chart folder. As Helm does, refuses to follow a symbolic link. */
    void write(Path folder, String name, ZonedDateTime time) {
        Path file = folder.resolve(name);
        try {
            if (Files.isSymbolicLink(file)) {
                throw new ChartException(
                        "the " + name + " file is a symlink to \"" + Files.readSymbolicLink(file) + "\"");
            }
            new AtomicFiles().write(file, yaml(time));
        } catch (WriteException e) {
            throw Transfer.notWritten(e);
        } catch (IOException e) {
            throw new ChartException("error reading symlink for \"" + file + "\": " + e.getMessage(), e);
        }
    }

    private String yaml(ZonedDateTime time) {
        Map<String, @Nullable Object> lock = new HashMap<>();
        lock.put("generated", LockYaml.time(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)));
        lock.put("digest", digest);
        lock.put(
                "dependencies",
                dependencies == null
                        ? null
                        : dependencies.stream().map(DeclaredDependency::fields).toList());
        return Yaml.encode(lock);
    }
}
