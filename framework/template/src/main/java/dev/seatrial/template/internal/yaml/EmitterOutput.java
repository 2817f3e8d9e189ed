/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** The text that libyaml's emitter writes, with what it remembers of the last characters. */
final class EmitterOutput {

    private static final int STEP = 2;

    private final StringBuilder out = new StringBuilder(256);
    private int column;
    private int indent = -1;
    /** Whether the last character was white space, so that none is needed. */
    private boolean whitespace = true;
    /** Whether nothing but indentation and indicators stands on the line. */
    private boolean indention = true;

    String text() {
        return out.toString();
    }

    int length() {
        return out.length();
    }

    int column() {
        return column;
    }

    int indent() {
        return indent;
    }

    void setIndent(int newIndent) {
        indent = newIndent;
    }

    boolean indention() {
        return indention;
    }

    void increaseIndent(boolean flow, boolean indentless) {
        if (indent < 0) {
            indent = flow ? STEP : 0;
        } else if (!indentless) {
            indent += STEP;
        }
    }

    void writeIndent() {
        int target = Math.max(indent, 0);
        if (!indention || column > target || (column == target && !whitespace)) {
            lineFeed();
        }
        while (column < target) {
            put(' ');
        }
        whitespace = true;
        indention = true;
    }

    void indicator(String indicator, boolean needsWhitespace, boolean isWhitespace, boolean isIndention) {
        if (needsWhitespace && !whitespace) {
            put(' ');
        }
        out.append(indicator);
        column += indicator.length();
        whitespace = isWhitespace;
        indention = indention && isIndention;
    }

    /** Writes a space unless there is one. */
    void separate() {
        if (!whitespace) {
            put(' ');
        }
    }

    /** Writes a character that is no line break. */
    void put(char c) {
        out.append(c);
        column++;
    }

    /** Writes text without line breaks. */
    void put(String text) {
        out.append(text);
        column += text.length();
    }

    void lineFeed() {
        out.append('\n');
        column = 0;
    }

    /** Writes a line break of a value. */
    void lineBreak(char c) {
        out.append(c);
        column = 0;
    }

    void setIndention(boolean value) {
        indention = value;
    }

    void setWhitespace(boolean value) {
        whitespace = value;
    }
}
