/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/**
 * What libyaml's emitter finds out about the characters of a scalar before it chooses a style.
 *
 * @param multiline whether there are line breaks
 * @param plain whether it may stand without quotes in block context
 * @param singleQuoted whether single quotes can hold it
 * @param block whether a literal scalar can hold it
 */
record ScalarAnalysis(boolean multiline, boolean plain, boolean singleQuoted, boolean block) {

    private static final ScalarAnalysis EMPTY = new ScalarAnalysis(false, true, true, false);

    /** Begin a token when they stand first. */
    private static final String FIRST_INDICATORS = "#,[]{}&*!|>'\"%@`";

    static ScalarAnalysis of(String s, boolean v3) {
        if (s.isEmpty()) {
            return EMPTY;
        }
        boolean indicators = s.startsWith("---") || s.startsWith("...") || startsWithIndicator(s);
        boolean lineBreaks = false;
        boolean special = false;
        boolean tabs = false;
        boolean breakSpace = false;
        boolean spaceBreak = false;
        boolean previousSpace = false;
        boolean previousBreak = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (i > 0) {
                indicators |= c == ':' && isBlankOrEnd(s, i + 1);
                indicators |= c == '#' && followsWhitespace(s, i);
            }
            if (v3 && c == '\t') {
                tabs = true;
            } else {
                special |= !isPrintable(c);
            }
            boolean space = c == ' ';
            boolean lineBreak = isBreak(c);
            breakSpace |= space && previousBreak;
            spaceBreak |= lineBreak && previousSpace;
            lineBreaks |= lineBreak;
            previousSpace = space;
            previousBreak = lineBreak;
        }
        boolean edges = isEdge(s.charAt(0)) || isEdge(s.charAt(s.length() - 1));
        boolean unquotable = spaceBreak || special;
        return new ScalarAnalysis(
                lineBreaks,
                !edges && !breakSpace && !unquotable && !tabs && !lineBreaks && !indicators,
                !breakSpace && !unquotable && !tabs,
                s.charAt(s.length() - 1) != ' ' && !unquotable);
    }

    private static boolean startsWithIndicator(String s) {
        char c = s.charAt(0);
        return FIRST_INDICATORS.indexOf(c) >= 0 || ("?:-".indexOf(c) >= 0 && isBlankOrEnd(s, 1));
    }

    private static boolean isBlankOrEnd(String s, int i) {
        return i >= s.length() || s.charAt(i) == ' ' || s.charAt(i) == '\t';
    }

    private static boolean followsWhitespace(String s, int i) {
        char before = s.charAt(i - 1);
        return before == ' ' || before == '\t' || before == 0 || isBreak(before);
    }

    private static boolean isEdge(char c) {
        return c == ' ' || isBreak(c);
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Returns whether libyaml takes a character for printable; half of a surrogate pair is not, nor is a tab. */
    static boolean isPrintable(char c) {
        return c == '\n'
                || (c >= 0x20 && c <= 0x7e)
                || (c >= 0xA0 && !Character.isSurrogate(c) && c != 0xFEFF && c < 0xFFFE);
    }
}
