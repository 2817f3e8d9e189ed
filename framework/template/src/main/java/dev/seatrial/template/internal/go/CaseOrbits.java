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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The characters that a regular expression without case takes for the same, by Go's {@code unicode.SimpleFold}. RE2/J asks
 * Java's tables instead, and never comes to an end where these disagree with its own, as for {@code U+1C80}.
 */
final class CaseOrbits {

    private static final String RESOURCE = "case-orbits.txt";
    private static final int HEXADECIMAL = 16;
    private static final int[] NONE = {};

    private final Map<Integer, int[]> orbits = new HashMap<>();

    private CaseOrbits() {
        try (InputStream in = Objects.requireNonNull(CaseOrbits.class.getResourceAsStream(RESOURCE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int[] orbit = Arrays.stream(line.split(" ", -1))
                .mapToInt(word -> Integer.parseInt(word, HEXADECIMAL))
                .toArray();
        for (int c : orbit) {
            orbits.put(c, orbit);
        }
    }

    /** Holds the table, read when first asked for. */
    private static final class Table {

        private static final CaseOrbits ALL = new CaseOrbits();
    }

    /** Returns all characters that are the same as one, itself included; none if it is alone. */
    static int[] of(int codePoint) {
        return Table.ALL.orbits.getOrDefault(codePoint, NONE);
    }
}
