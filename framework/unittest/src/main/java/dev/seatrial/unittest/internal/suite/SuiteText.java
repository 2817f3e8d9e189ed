/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a file of suites. */
final class SuiteText {

    /** RE2's {@code \s}, which knows fewer characters than Java's. */
    private static final Pattern SEPARATOR = Pattern.compile("(?:^|[\\t\\n\\f\\r ]*\\n)---[\\t\\n\\f\\r ]*");

    private static final Pattern BACKSLASHES = Pattern.compile("\\\\+");

    private SuiteText() {}

    /**
     * The text of one suite.
     *
     * @param line the line of the file on which it begins, from 1
     */
    record Part(String text, int line) {

        /** Returns lines of the text without the indentation of the first; both from 1, the last one included. */
        String lines(int from, int to) {
            List<String> lines =
                    text.lines().skip(from - 1L).limit(to - from + 1L).toList();
            return String.join("\n", lines).stripIndent().strip();
        }
    }

    /** Returns the parts of a text between lines of dashes, without those that are blank. */
    static List<Part> split(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = SEPARATOR.matcher(text);
        int from = 0;
        while (matcher.find()) {
            add(parts, text, from, matcher.start());
            from = matcher.end();
        }
        add(parts, text, from, text.length());
        return parts;
    }

    private static void add(List<Part> parts, String text, int from, int to) {
        String part = text.substring(from, to);
        boolean empty =
                part.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
        if (!empty) {
            int line =
                    (int) text.substring(0, from).chars().filter(c -> c == '\n').count() + 1;
            parts.add(new Part(part, line));
        }
    }

    /** Doubles the last backslash of every odd run of them. */
    static String escapeBackslashes(String text) {
        return BACKSLASHES
                .matcher(text)
                .replaceAll(run ->
                        Matcher.quoteReplacement(run.group().length() % 2 == 0 ? run.group() : run.group() + "\\"));
    }
}
