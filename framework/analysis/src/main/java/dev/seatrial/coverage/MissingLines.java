/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.ArrayList;
import java.util.List;

/** Lists the lines of a file that no test reaches, and those on which a way is missing. */
final class MissingLines {

    private static final int SHOWN = 20;

    private MissingLines() {}

    /** Returns the numbers, lines in a row as one range, such as {@code 3, 7-9, 12 (partly)}. */
    static String of(FileCoverage file) {
        List<String> shown = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (LineCoverage line : file.lines()) {
            if (line.covered()) {
                first = ended(first, last, shown);
                if (line.branches().missed() > 0) {
                    shown.add(line.number() + " (partly)");
                }
            } else {
                first = first == 0 ? line.number() : first;
                last = line.number();
            }
        }
        ended(first, last, shown);
        int more = shown.size() - SHOWN;
        return String.join(", ", shown.subList(0, Math.min(SHOWN, shown.size())))
                + (more > 0 ? " and %d more".formatted(more) : "");
    }

    private static int ended(int first, int last, List<String> shown) {
        if (first > 0) {
            shown.add(first == last ? String.valueOf(first) : first + "-" + last);
        }
        return 0;
    }
}
