/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import org.jspecify.annotations.Nullable;

/** The text that a lexer reads: where it stands, where the token it works on started, and on which lines that is. */
final class Input {

    static final int EOF = -1;
    static final String LEFT = "{{";
    static final String RIGHT = "}}";
    static final int MARKER_LENGTH = 2; // the minus and the space that it needs

    private String text;
    private int position;
    private int start;
    private int line = 1;
    private int startLine = 1;

    Input(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    int length() {
        return text.length();
    }

    /** Returns the offset of the next occurrence, -1 if there is none. */
    int find(String what) {
        return text.indexOf(what, position);
    }

    boolean at(String what) {
        return text.startsWith(what, position);
    }

    /** Returns whether something stands some characters further on. */
    boolean at(String what, int ahead) {
        return text.startsWith(what, position + ahead);
    }

    int peek() {
        return position < text.length() ? text.codePointAt(position) : EOF;
    }

    int read() {
        int c = peek();
        if (c != EOF) {
            position += Character.charCount(c);
            line += c == '\n' ? 1 : 0;
        }
        return c;
    }

    void unread(int c) {
        position -= Character.charCount(c);
        line -= c == '\n' ? 1 : 0;
    }

    char last() {
        return text.charAt(position - 1);
    }

    String pending() {
        return text.substring(start, position);
    }

    boolean accept(String valid) {
        if (position < text.length() && valid.indexOf(text.charAt(position)) >= 0) {
            position++;
            return true;
        }
        return false;
    }

    void acceptRun(String valid) {
        while (accept(valid)) {
            // goes on as long as it can
        }
    }

    void skipAlphanumeric() {
        while (isAlphanumeric(peek())) {
            read();
        }
    }

    /** Moves without reading; {@link #ignore} or {@link #takeText} counts the lines that were passed. */
    void moveTo(int newPosition) {
        position = newPosition;
    }

    void skipSpaces() {
        while (position < text.length() && isSpace(text.charAt(position))) {
            position++;
        }
    }

    /** Returns the offset where the white space before another one starts, though no earlier than the token. */
    int trimmed(int end) {
        int trimmed = end;
        while (trimmed > start && isSpace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    Token take(TokenType type) {
        Token token = new Token(type, start, pending(), startLine);
        start = position;
        startLine = line;
        return token;
    }

    /** Takes what was passed without reading; null if that is nothing. */
    @Nullable
    Token takeText() {
        if (position == start) {
            return null;
        }
        line += newlines();
        return take(TokenType.TEXT);
    }

    /** Skips what was passed without reading. */
    void ignore() {
        line += newlines();
        start = position;
        startLine = line;
    }

    /** Ends the input. */
    Token error(String message) {
        Token token = new Token(TokenType.ERROR, start, message, startLine);
        text = "";
        position = 0;
        start = 0;
        return token;
    }

    boolean atTerminator() {
        int c = peek();
        return isSpace(c) || c == EOF || ".,|:)(".indexOf(c) >= 0 || at(RIGHT);
    }

    boolean atTrimmingRightDelimiter() {
        return hasRightTrimMarker(position) && at(RIGHT, MARKER_LENGTH);
    }

    /** Tells the same for one character before, which was read as a space. */
    boolean afterSpaceOfTrimMarker() {
        return hasRightTrimMarker(position - 1) && at(RIGHT, MARKER_LENGTH - 1);
    }

    boolean hasLeftTrimMarker(int at) {
        return at + 1 < text.length() && text.charAt(at) == '-' && isSpace(text.charAt(at + 1));
    }

    private boolean hasRightTrimMarker(int at) {
        return at + 1 < text.length() && isSpace(text.charAt(at)) && text.charAt(at + 1) == '-';
    }

    private int newlines() {
        int n = 0;
        for (int i = text.indexOf('\n', start); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
            n++;
        }
        return n;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    static boolean isDecimal(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAlphanumeric(int c) {
        return c == '_' || Character.isLetter(c) || Character.isDigit(c);
    }
}
