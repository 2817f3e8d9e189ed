/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** Chooses the style of a scalar and writes it, as libyaml's emitter does with lines of any width. */
final class ScalarEmitter {

    /** Text goes on in the next line at the first single space beyond this column; go-yaml v3 has no such limit. */
    private static final int WIDTH = 80;

    private static final String HEX = "0123456789ABCDEF";
    /** Characters with an escape of one letter, and those letters. */
    private static final String ESCAPED = "\0\u0007\b\t\n\u000B\f\r\u001B\"\\\u0085\u00A0\u2028\u2029";

    private static final String LETTERS = "0abtnvfre\"\\N_LP";

    private final EmitterOutput out;
    private final boolean v3;

    ScalarEmitter(EmitterOutput out, boolean v3) {
        this.out = out;
        this.v3 = v3;
    }

    void write(String value, ScalarText.Style wanted, String tag, ScalarAnalysis analysis, boolean simpleKey) {
        ScalarText.Style style = choose(wanted, value, analysis, simpleKey);
        if (!tag.isEmpty()) {
            out.separate();
            out.put("!!" + tag);
            out.setWhitespace(false);
            out.setIndention(false);
        }
        int outer = out.indent();
        out.increaseIndent(true, false);
        switch (style) {
            case PLAIN -> plain(value, simpleKey);
            case SINGLE_QUOTED -> singleQuoted(value, simpleKey);
            case DOUBLE_QUOTED -> doubleQuoted(value, simpleKey);
            default -> literal(value);
        }
        out.setIndent(outer);
    }

    private static ScalarText.Style choose(
            ScalarText.Style wanted, String value, ScalarAnalysis analysis, boolean simpleKey) {
        ScalarText.Style style = wanted;
        if (simpleKey && analysis.multiline()) {
            style = ScalarText.Style.DOUBLE_QUOTED;
        }
        if (style == ScalarText.Style.PLAIN && (!analysis.plain() || (value.isEmpty() && simpleKey))) {
            style = ScalarText.Style.SINGLE_QUOTED;
        }
        if (style == ScalarText.Style.SINGLE_QUOTED && !analysis.singleQuoted()) {
            style = ScalarText.Style.DOUBLE_QUOTED;
        }
        if (style == ScalarText.Style.LITERAL && (!analysis.block() || simpleKey)) {
            style = ScalarText.Style.DOUBLE_QUOTED;
        }
        return style;
    }

    private void plain(String value, boolean simpleKey) {
        if (v3 && value.isEmpty()) {
            return;
        }
        out.separate();
        int from = 0;
        for (int i = value.indexOf(' '); i >= 0; i = value.indexOf(' ', i + 1)) {
            boolean single = value.charAt(i + 1) != ' ' && value.charAt(i - 1) != ' ';
            out.put(value.substring(from, i));
            from = i;
            if (single && wraps(simpleKey)) {
                out.writeIndent();
                from = i + 1;
            }
        }
        out.put(value.substring(from));
        out.setWhitespace(false);
        out.setIndention(false);
    }

    private boolean wraps(boolean simpleKey) {
        return !v3 && !simpleKey && out.column() > WIDTH;
    }

    private void singleQuoted(String value, boolean simpleKey) {
        out.indicator("'", true, false, false);
        boolean breaks = false;
        boolean spaces = false;
        int last = value.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = value.charAt(i);
            if (c == ' ') {
                if (!spaces && wraps(simpleKey) && i > 0 && i < last && value.charAt(i + 1) != ' ') {
                    out.writeIndent();
                } else {
                    out.put(c);
                }
                spaces = true;
            } else if (ScalarAnalysis.isBreak(c)) {
                if (!breaks && c == '\n') {
                    out.lineFeed();
                }
                out.lineBreak(c);
                out.setIndention(true);
                breaks = true;
            } else {
                if (breaks) {
                    out.writeIndent();
                }
                if (c == '\'') {
                    out.put('\'');
                }
                out.put(c);
                out.setIndention(false);
                breaks = false;
                spaces = false;
            }
        }
        out.indicator("'", false, false, false);
    }

    private void doubleQuoted(String value, boolean simpleKey) {
        out.indicator("\"", true, false, false);
        // go-yaml looks for a byte order mark at the start of the value, whichever character it is about to write
        boolean escapeAll = value.startsWith("\uFEFF");
        boolean spaces = false;
        int i = 0;
        while (i < value.length()) {
            int c = value.codePointAt(i);
            if (escapeAll || !standsForItself(c)) {
                escape(c);
                spaces = false;
            } else if (c == ' ' && !spaces && wraps(simpleKey) && i > 0 && i < value.length() - 1) {
                out.writeIndent();
                if (value.charAt(i + 1) == ' ') {
                    out.put('\\');
                }
                spaces = true;
            } else {
                out.put((char) c);
                spaces = c == ' ';
            }
            i += Character.charCount(c);
        }
        out.indicator("\"", false, false, false);
    }

    private static boolean standsForItself(int c) {
        return c < 0x10000
                && ScalarAnalysis.isPrintable((char) c)
                && !ScalarAnalysis.isBreak((char) c)
                && c != '"'
                && c != '\\';
    }

    private void escape(int c) {
        out.put('\\');
        int letter = ESCAPED.indexOf(c);
        if (letter >= 0) {
            out.put(LETTERS.charAt(letter));
            return;
        }
        int digits = c <= 0xff ? 2 : c <= 0xffff ? 4 : 8;
        out.put(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.put(HEX.charAt(c >> shift & 0xf));
        }
    }

    private void literal(String value) {
        out.indicator("|", true, false, false);
        char first = value.charAt(0);
        if (first == ' ' || ScalarAnalysis.isBreak(first)) {
            out.indicator("2", false, false, false);
        }
        int n = value.length();
        if (!ScalarAnalysis.isBreak(value.charAt(n - 1))) {
            out.indicator("-", false, false, false);
        } else if (n == 1 || ScalarAnalysis.isBreak(value.charAt(n - 2))) {
            out.indicator("+", false, false, false);
        }
        out.lineFeed();
        out.setIndention(true);
        out.setWhitespace(true);
        boolean breaks = true;
        for (int i = 0; i < n; i++) {
            char c = value.charAt(i);
            if (ScalarAnalysis.isBreak(c)) {
                out.lineBreak(c);
                out.setIndention(true);
                breaks = true;
            } else {
                if (breaks) {
                    out.writeIndent();
                }
                out.put(c);
                out.setIndention(false);
                breaks = false;
            }
        }
    }
}
