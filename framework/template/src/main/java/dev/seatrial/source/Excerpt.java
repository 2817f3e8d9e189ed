/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.source;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * A part of a file that an error shows, with carets below.
 *
 * @param file the file
 * @param span the part to mark with carets
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Excerpt(SourceFile file, Span span) {

    private static final int TAB = 4;

    /** Returns the position of the first character shown. */
    public Position position() {
        return file.position(span.start());
    }

    /**
     * Returns the line with carets below the span. If the span has several lines, only its part on the first line is shown. Tabs are shown
     * as spaces, and wide characters count as two columns.
     */
    public String text() {
        int number = file.lineAt(span.start());
        String line = file.line(number);
        int from = Math.min(span.start() - file.startOf(number), line.length());
        int to = Math.min(span.end() - file.startOf(number), line.length());
        String gutter = Integer.toString(number);
        String carets = "^".repeat(Math.max(1, width(line, 0, to) - width(line, 0, from)));
        return gutter + " | " + line.replace("\t", " ".repeat(TAB)) + "\n" + " ".repeat(gutter.length()) + " | "
                + " ".repeat(width(line, 0, from)) + carets;
    }

    private static int width(String s, int from, int to) {
        return s.substring(from, to).codePoints().map(Excerpt::width).sum();
    }

    private static int width(int c) {
        if (c == '\t') {
            return TAB;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1F64F)
                || (c >= 0x1F900 && c <= 0x1F9FF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
