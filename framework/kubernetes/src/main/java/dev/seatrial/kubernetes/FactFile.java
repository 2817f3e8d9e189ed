/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the data files beside this class: lines of columns separated by tabs, comments that begin with {@code #}. */
final class FactFile {

    private FactFile() {}

    /** Returns the whole text of a file. Data files are ASCII, which Java decodes and stores fastest as Latin-1. */
    static String text(String name) {
        try (InputStream in = FactFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource %s is missing from the jar.".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the columns of each line. */
    static Stream<List<String>> rows(String name) {
        return text(name).lines().filter(line -> !line.startsWith("#")).map(line -> List.of(line.split("\t", -1)));
    }

    /** Returns whether the ranges of a column, such as {@code 25-27,30}, hold a number. */
    static boolean contains(String ranges, int number) {
        for (String range : ranges.split(",", -1)) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int last = Integer.parseInt(range.substring(dash + 1));
            if (number >= first && number <= last) {
                return true;
            }
        }
        return false;
    }
}
