/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.ArrayList;
import java.util.List;

/** The lines of {@code schemas.txt}, read once for all versions. */
final class SchemaTable {

    /**
     * A line.
     *
     * @param name the name of the definition
     * @param minors the versions to which it applies
     * @param rest the kind and the fields, separated by tabs
     */
    record Line(String name, MinorSet minors, String rest) {}

    static final List<Line> LINES = read();

    private SchemaTable() {}

    private static List<Line> read() {
        String text = FactFile.text("schemas.txt");
        List<Line> lines = new ArrayList<>(2000);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (text.charAt(start) != '#') {
                int name = text.indexOf('\t', start);
                int minors = text.indexOf('\t', name + 1);
                lines.add(new Line(
                        text.substring(start, name),
                        MinorSet.parse(text, name + 1, minors),
                        text.substring(minors + 1, end)));
            }
            start = end + 1;
        }
        return lines;
    }
}
