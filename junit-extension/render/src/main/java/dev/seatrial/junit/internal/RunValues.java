/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.ValuesSecrets;
import dev.seatrial.diagnostic.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values files of a whole run: {@code seatrial.values}, a configuration parameter or system property with paths separated by commas.
 * They come before the values of all tests, which override them. Since a run may test several charts, values in them that a chart does
 * not know have no effect.
 */
record RunValues(List<Settings.ValuesPath> files) {

    static final RunValues NONE = new RunValues(List.of());

    private static final String PARAMETER = "seatrial.values";

    private static final Origin ORIGIN = new Origin(PARAMETER, "");

    RunValues {
        files = List.copyOf(files);
    }

    static RunValues of(Function<String, Optional<String>> configuration) {
        List<Settings.ValuesPath> files = new ArrayList<>();
        for (String name : configuration.apply(PARAMETER).orElse("").split(",", -1)) {
            if (!name.isBlank()) {
                files.add(new Settings.ValuesPath(file(name.strip()), ORIGIN));
            }
        }
        return new RunValues(files);
    }

    private static Path file(String name) {
        Path file = Path.of(ValuesSecrets.file(name));
        if (Files.isRegularFile(file)) {
            return file.normalize();
        }
        throw new Misuse(Diagnostic.of("%s names `%s`, but %s."
                        .formatted(
                                ORIGIN, name, Files.isDirectory(file) ? "it is a folder" : "the file does not exist"))
                .withFact("relative to", Path.of("").toAbsolutePath().toString())
                .withHint("Write the paths of values files, separated by commas."));
    }

    /** Returns the settings of a test before its own ones are added. */
    LayerSettings settings() {
        LayerSettings none = LayerSettings.NONE;
        return new LayerSettings(
                none.release(),
                none.cluster(),
                none.helm(),
                new LayerSettings.UserValues(files, List.of(), List.of()),
                none.state(),
                none.part());
    }

    /** Returns whether one of the files set a value, given the place where it was set. */
    boolean set(String place) {
        return files.stream().anyMatch(file -> place.startsWith(file.path() + ":"));
    }
}
