/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Prints a table as {@code gosuri/uitable} does, which Helm uses: columns of equal width with tabs between them. */
final class TextTable {

    private static final String CUT = "...";

    private TextTable() {}

    /**
     * Returns the lines, without a line break at the end.
     *
     * @param maxWidth longer cells are cut off; 0 for no limit
     */
    static String of(List<List<String>> rows, int maxWidth) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = width(row.get(i));
                int shown = maxWidth == 0 ? width : Math.min(width, maxWidth);
                if (i == widths.size()) {
                    widths.add(shown);
                } else {
                    widths.set(i, Math.max(widths.get(i), shown));
                }
            }
        }
        StringJoiner lines = new StringJoiner("\n");
        for (List<String> row : rows) {
            StringJoiner line = new StringJoiner("\t");
            for (int i = 0; i < row.size(); i++) {
                line.add(resize(row.get(i), widths.get(i)));
            }
            lines.add(line.toString());
        }
        return lines.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String resize(String text, int width) {
        int length = width(text);
        if (length <= width) {
            return text + " ".repeat(width - length);
        }
        // uitable appends a character before it looks at the width, so that one is left even if there is no place for
        // it
        int kept = Math.max(1, width - CUT.length());
        return text.substring(0, text.offsetByCodePoints(0, kept)) + CUT;
    }
}
