/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.source;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A named text, such as a template or a values file. Lines start at 1 and end with {@code \n}. Two files are equal if they
 * have the same name and the same text.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class SourceFile {

    private final String name;
    private final String text;
    private volatile int @Nullable [] lineStarts; // computed when first asked for, since most files are never shown

    private SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** Returns a file with the given text, and the given name for errors. */
    public static SourceFile of(String name, String text) {
        return new SourceFile(name, text);
    }

    /** Returns the name for errors. */
    public String name() {
        return name;
    }

    /** Returns the whole text. */
    public String text() {
        return text;
    }

    /** Returns the number of lines. A text that ends with a line break has an empty last line. */
    public int lineCount() {
        return lineStarts().length;
    }

    /** Returns the line of an offset in the text, starting at 1. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns the offset of the start of a line. */
    public int startOf(int line) {
        return lineStarts()[line - 1];
    }

    /** Returns the text of a line without its line break. */
    public String line(int line) {
        int[] starts = lineStarts();
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] - 1 : text.length();
        return text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    /** Returns the position of an offset. The column counts characters. */
    public Position position(int offset) {
        int line = lineAt(offset);
        return new Position(line, text.codePointCount(startOf(line), offset) + 1);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof SourceFile file && name.equals(file.name) && text.equals(file.text));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known == null) {
            known = lineStarts(text);
            lineStarts = known;
        }
        return known;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int n = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (n == starts.length) {
                starts = Arrays.copyOf(starts, n * 2);
            }
            starts[n++] = i + 1;
        }
        return Arrays.copyOf(starts, n);
    }
}
