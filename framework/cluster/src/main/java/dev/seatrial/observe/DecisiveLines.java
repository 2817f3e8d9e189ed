/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Picks the lines of a log that most likely say what went wrong: the last ones, and errors before them. */
final class DecisiveLines {

    private static final int LAST = 12;
    private static final int ERRORS = 8;
    private static final int LONGEST = 300;

    private static final Pattern ERROR = Pattern.compile(
            "(?i)\\b(?:error|exception|fatal|panic|fail(?:ed|ure)?|denied|refused|killed|oom|traceback|cannot|unable|caused by)\\b"
                    + "|(?:Exception|Error)\\b");

    private DecisiveLines() {}

    /** A line and its number. */
    private record Line(long number, String text) {}

    /** Returns at most 20 lines, and how many are left out between them. */
    static String of(String log) {
        Deque<Line> last = new ArrayDeque<>();
        Deque<Line> errors = new ArrayDeque<>();
        long number = 0;
        for (String text : (Iterable<String>) log.strip().lines()::iterator) {
            last.add(new Line(number++, text.stripTrailing()));
            if (last.size() > LAST) {
                Line line = last.remove();
                if (ERROR.matcher(line.text()).find()) {
                    errors.add(line);
                }
                if (errors.size() > ERRORS) {
                    errors.remove();
                }
            }
        }
        List<Line> chosen = new ArrayList<>(errors);
        chosen.addAll(last);
        return shown(chosen);
    }

    private static String shown(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        long next = 0;
        for (Line line : lines) {
            if (line.number() > next) {
                text.append("... (").append(line.number() - next).append(" lines)\n");
            }
            text.append(cut(line.text())).append('\n');
            next = line.number() + 1;
        }
        return text.toString().stripTrailing();
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + " ... (" + (line.length() - end) + " more characters)";
    }
}
