/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.limit.Budget;

/** Breaks text at blanks, counting bytes (goutils v1.1.1, wordutils.go). */
final class Wrapping {

    private Wrapping() {}

    /**
     * Wraps a text.
     *
     * @param width the longest line, at least 1
     * @param lineBreak what to put between lines, a line feed when empty
     * @param breakWords whether words longer than a line are cut
     */
    static String wrap(String s, long width, String lineBreak, boolean breakWords, Budget budget) {
        String text = Bytes.explode(s);
        String separator = lineBreak.isEmpty() ? "\n" : Bytes.explode(lineBreak);
        int most = (int) Math.max(1, Math.min(width, Integer.MAX_VALUE - 1));
        StringBuilder out = new StringBuilder(text.length() + 16);
        int from = 0;
        while (text.length() - from > most) {
            if (text.charAt(from) == ' ') {
                from++;
                continue;
            }
            int to = lineEnd(text, from, most, breakWords);
            out.append(text, from, to);
            budget.step(out.length());
            if (to < text.length()) {
                out.append(separator);
            }
            from = to < text.length() && text.charAt(to) == ' ' ? to + 1 : to;
        }
        return Bytes.implode(out.append(text, from, text.length()).toString());
    }

    private static int lineEnd(String text, int from, int most, boolean breakWords) {
        for (int blank = from + most; blank >= from; blank--) {
            if (text.charAt(blank) == ' ') {
                return blank;
            }
        }
        if (breakWords) {
            return from + most;
        }
        int next = text.indexOf(' ', from + most);
        return next < 0 ? text.length() : next;
    }
}
