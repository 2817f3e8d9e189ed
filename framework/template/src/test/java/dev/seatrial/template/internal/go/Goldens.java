/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;

/** Compares what we compute with what real Go computed, line by line of a golden file. */
public final class Goldens {

    private static final int SHOWN = 25;

    private Goldens() {}

    /** Computes the expected columns of a line from all of its columns. */
    @FunctionalInterface
    public interface Computation {
        List<String> of(String[] columns);
    }

    /**
     * Checks every line of a file.
     *
     * @param inputs how many columns stand before the expected ones
     */
    public static void check(String name, int inputs, Computation computation) {
        List<String> wrong = new ArrayList<>();
        List<String> lines = read(name);
        Assertions.assertThat(lines).hasSizeGreaterThan(100);
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            List<String> expected = List.of(columns).subList(inputs, columns.length);
            List<String> actual;
            try {
                actual = computation.of(columns);
            } catch (RuntimeException e) {
                actual = List.of("threw " + e);
            }
            if (!actual.equals(expected)) {
                wrong.add(line + "\n  but was " + String.join("\t", actual));
            }
        }
        Assertions.assertThat(wrong.subList(0, Math.min(SHOWN, wrong.size())))
                .as("%d of %d lines of %s", wrong.size(), lines.size(), name)
                .isEmpty();
    }

    /** Quotes a string as the golden files do. */
    public static String quote(String text) {
        return GoQuote.quoteToAscii(text);
    }

    /** Returns the quoted text of the error that an action throws, quoted nothing if it throws none. */
    public static String error(Runnable action) {
        try {
            action.run();
            return quote("");
        } catch (GoError e) {
            return quote(e.getMessage());
        }
    }

    /** Returns a list of strings in the notation of the golden files. */
    public static String list(GoSlice strings) {
        if (strings.isNil()) {
            return "N";
        }
        return strings.stream()
                .map(s -> quote((String) Objects.requireNonNull(s)))
                .collect(java.util.stream.Collectors.joining(",", "S[", "]"));
    }

    private static List<String> read(String name) {
        String folder = System.getProperty("seatrial.goldens");
        try {
            if (folder != null) {
                return Files.readAllLines(Path.of(folder, name), StandardCharsets.UTF_8);
            }
            try (InputStream in = Objects.requireNonNull(Goldens.class.getResourceAsStream("goldens/" + name), name);
                    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
