/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.template.internal.yaml.YamlV3;
import dev.seatrial.unittest.internal.suite.Suite;
import dev.seatrial.unittest.internal.suite.SuiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of snapshots: texts by the name of the job and a number from 1. */
final class SnapshotFile {

    private static final GoType NUMBERED = GoType.map(GoType.ANY, GoType.STRING);

    private static final String NO_SNAPSHOTS =
            "the file does not hold snapshots by test and number; delete it or restore it";
    private static final Pattern LINE = Pattern.compile("(?s)yaml: (?:unmarshal errors:\\s+)?line (\\d{1,9}): (.*)");

    private SnapshotFile() {}

    /** Returns where the snapshots of a suite are. */
    static Path of(Suite suite) {
        Path file = suite.file();
        String id = suite.snapshotId().isEmpty() ? "" : "_" + suite.snapshotId();
        Path folder = file.toAbsolutePath().normalize().getParent();
        return (folder == null ? Path.of("__snapshot__") : folder.resolve("__snapshot__"))
                .resolve(file.getFileName() + id + ".snap");
    }

    /**
     * Reads a file; one that is not there holds nothing.
     *
     * @throws SuiteException if the file is not one of snapshots
     */
    static Map<String, Map<Integer, String>> read(Path file) {
        Map<String, Map<Integer, String>> snapshots = new HashMap<>();
        if (!Files.exists(file)) {
            return snapshots;
        }
        try {
            Object value = YamlV3.decode(GoStrings.string(Files.readAllBytes(file)));
            if (value == null) {
                return snapshots;
            }
            if (!(value instanceof Map<?, ?> jobs)) {
                throw new SuiteException(file, 1, NO_SNAPSHOTS);
            }
            jobs.forEach((job, texts) -> snapshots.put(String.valueOf(job), texts(file, texts)));
            return snapshots;
        } catch (IOException e) {
            throw new SuiteException(file, 0, "cannot read the file: " + e.getMessage());
        } catch (GoError e) {
            throw unreadable(file, String.valueOf(e.getMessage()));
        }
    }

    /** Takes the line out of a message of go-yaml, such as {@code yaml: line 3: did not find expected key}. */
    private static SuiteException unreadable(Path file, String message) {
        Matcher matcher = LINE.matcher(message);
        return matcher.matches()
                ? new SuiteException(file, Integer.parseInt(matcher.group(1)), matcher.group(2))
                : new SuiteException(file, 1, message);
    }

    private static Map<Integer, String> texts(Path file, @Nullable Object texts) {
        Map<Integer, String> numbered = new TreeMap<>();
        if (texts == null) {
            return numbered;
        }
        if (!(texts instanceof Map<?, ?> map)) {
            throw new SuiteException(file, 1, NO_SNAPSHOTS);
        }
        map.forEach((number, text) -> {
            try {
                numbered.put(Integer.valueOf(String.valueOf(number)), text == null ? "" : String.valueOf(text));
            } catch (NumberFormatException e) {
                throw new SuiteException(file, 1, NO_SNAPSHOTS + ": `" + number + "` is not a number");
            }
        });
        return numbered;
    }

    /** Writes a file as the original does, at once. */
    static void write(Path file, Map<String, Map<Integer, String>> snapshots) {
        Map<String, @Nullable Object> jobs = new HashMap<>();
        snapshots.forEach((job, texts) -> {
            Map<String, @Nullable Object> numbered = new HashMap<>();
            texts.forEach((number, text) -> numbered.put(String.valueOf(number), text));
            jobs.put(job, GoMap.of(NUMBERED, numbered));
        });
        try {
            new AtomicFiles().write(file, GoStrings.bytes(Yaml.encodePretty(jobs)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates the folder of a file, as the original does even where no snapshot is compared. */
    static void createFolder(Path file) throws IOException {
        Files.createDirectories(folder(file));
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }
}
