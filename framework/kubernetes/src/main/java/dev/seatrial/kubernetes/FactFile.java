/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the data files next to this class: lines with columns separated by tabs, and comments that start with {@code #}. */
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
    static List<List<String>> rows(String name) {
        String text = text(name);
        List<List<String>> rows = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (text.charAt(start) != '#') {
                rows.add(split(text.substring(start, end), '\t'));
            }
            start = end + 1;
        }
        return rows;
    }

    /** Returns the parts of a text between separators. Unlike {@link String#split(String)}, it keeps empty parts at the end. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
