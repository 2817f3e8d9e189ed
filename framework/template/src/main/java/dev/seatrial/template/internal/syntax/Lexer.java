/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.go.GoQuote;
import org.jspecify.annotations.Nullable;

/**
 * Splits a template into tokens. Trimming is done here: parsers never see the markers. After an error the input counts
 * as empty. Lines are counted as Go counts them, since its messages show the line of the last token read.
 */
final class Lexer {

    static final int EOF = -1;

    private static final String LEFT = "{{";
    private static final String RIGHT = "}}";
    private static final int MARKER_LENGTH = 2; // the minus and the space that it needs

    private final boolean breakIsKeyword;
    private final boolean continueIsKeyword;
    private String input;
    private int position;
    private int start;
    private int line = 1;
    private int startLine = 1;
    private int openParens;
    private boolean insideAction;

    /** Reads a text; {@code break} and {@code continue} are no keywords where functions are called so. */
    Lexer(String input, boolean breakIsKeyword, boolean continueIsKeyword) {
        this.input = input;
        this.breakIsKeyword = breakIsKeyword;
        this.continueIsKeyword = continueIsKeyword;
    }

    Token next() {
        return insideAction ? inAction() : text();
    }

    private Token text() {
        while (true) {
            int delimiter = input.indexOf(LEFT, position);
            if (delimiter < 0) {
                return rest();
            }
            if (delimiter > position) {
                Token text = textUntil(delimiter);
                if (!text.value().isEmpty()) {
                    return text;
                }
            }
            Token token = leftDelimiter();
            if (token != null) {
                return token;
            }
        }
    }

    private Token rest() {
        position = input.length();
        if (position == start) {
            return take(TokenType.EOF);
        }
        line += newlines(start, position);
        return take(TokenType.TEXT);
    }

    private Token textUntil(int delimiter) {
        int end = delimiter;
        if (hasLeftTrimMarker(delimiter + LEFT.length())) {
            while (end > start && isSpace(input.charAt(end - 1))) {
                end--;
            }
        }
        position = end;
        line += newlines(start, end);
        Token text = take(TokenType.TEXT);
        position = delimiter;
        ignore();
        return text;
    }

    /** Returns null after a comment. */
    private @Nullable Token leftDelimiter() {
        position += LEFT.length();
        int afterMarker = hasLeftTrimMarker(position) ? MARKER_LENGTH : 0;
        if (input.startsWith("/*", position + afterMarker)) {
            position += afterMarker;
            ignore();
            return comment();
        }
        Token token = take(TokenType.LEFT_DELIM);
        insideAction = true;
        position += afterMarker;
        ignore();
        openParens = 0;
        return token;
    }

    private @Nullable Token comment() {
        int end = input.indexOf("*/", position + 2);
        if (end < 0) {
            return error("unclosed comment");
        }
        position = end + 2;
        boolean trims = atTrimmingRightDelimiter();
        if (!trims && !input.startsWith(RIGHT, position)) {
            return error("comment ends before closing delimiter");
        }
        position += RIGHT.length() + (trims ? MARKER_LENGTH : 0);
        if (trims) {
            skipSpaces();
        }
        ignore();
        return null;
    }

    private Token rightDelimiter() {
        boolean trims = atTrimmingRightDelimiter();
        if (trims) {
            position += MARKER_LENGTH;
            ignore();
        }
        position += RIGHT.length();
        Token token = take(TokenType.RIGHT_DELIM);
        if (trims) {
            skipSpaces();
            ignore();
        }
        insideAction = false;
        return token;
    }

    private Token inAction() {
        if (atTrimmingRightDelimiter() || input.startsWith(RIGHT, position)) {
            return openParens == 0 ? rightDelimiter() : error("unclosed left paren");
        }
        int c = read();
        switch (c) {
            case EOF:
                return error("unclosed action");
            case ' ', '\t', '\r', '\n':
                unread(c);
                return space();
            case '=':
                return take(TokenType.ASSIGN);
            case ':':
                return read() == '=' ? take(TokenType.DECLARE) : error("expected :=");
            case '|':
                return take(TokenType.PIPE);
            case '"':
                return quoted('"', TokenType.STRING, "unterminated quoted string");
            case '`':
                return rawString();
            case '$':
                return atTerminator() ? take(TokenType.VARIABLE) : fieldOrVariable(TokenType.VARIABLE);
            case '\'':
                return quoted('\'', TokenType.CHAR_CONSTANT, "unterminated character constant");
            case '(':
                openParens++;
                return take(TokenType.LEFT_PAREN);
            case ')':
                openParens--;
                return openParens < 0 ? error("unexpected right paren") : take(TokenType.RIGHT_PAREN);
            default:
                return other(c);
        }
    }

    private Token other(int c) {
        if (c == '.' && position < input.length() && !isDecimal(input.charAt(position))) {
            return fieldOrVariable(TokenType.FIELD);
        }
        if (c == '.' || c == '+' || c == '-' || isDecimal(c)) {
            unread(c);
            return number();
        }
        if (isAlphanumeric(c)) {
            unread(c);
            return identifier();
        }
        if (c > ' ' && c < 0x7F) {
            return take(TokenType.CHAR);
        }
        return error("unrecognized character in action: " + unicode(c));
    }

    private Token space() {
        int spaces = 0;
        while (isSpace(peek())) {
            read();
            spaces++;
        }
        // the last space may belong to a trim marker
        if (hasRightTrimMarker(position - 1) && input.startsWith(RIGHT, position - 1 + MARKER_LENGTH)) {
            unread(input.charAt(position - 1));
            if (spaces == 1) {
                return rightDelimiter();
            }
        }
        return take(TokenType.SPACE);
    }

    private Token identifier() {
        while (isAlphanumeric(peek())) {
            read();
        }
        if (!atTerminator()) {
            return error("bad character " + unicode(peek()));
        }
        String word = input.substring(start, position);
        if (word.equals("true") || word.equals("false")) {
            return take(TokenType.BOOL);
        }
        TokenType keyword = TokenType.keyword(word);
        boolean masked = (keyword == TokenType.BREAK && !breakIsKeyword)
                || (keyword == TokenType.CONTINUE && !continueIsKeyword);
        return take(keyword == null || masked ? TokenType.IDENTIFIER : keyword);
    }

    private Token fieldOrVariable(TokenType type) {
        if (atTerminator()) {
            return take(type == TokenType.VARIABLE ? type : TokenType.DOT);
        }
        while (isAlphanumeric(peek())) {
            read();
        }
        return atTerminator() ? take(type) : error("bad character " + unicode(peek()));
    }

    private Token quoted(char quote, TokenType type, String unterminated) {
        while (true) {
            int c = read();
            if (c == '\\') {
                c = read();
                if (c != EOF && c != '\n') {
                    continue;
                }
            }
            if (c == EOF || c == '\n') {
                return error(unterminated);
            }
            if (c == quote) {
                return take(type);
            }
        }
    }

    private Token rawString() {
        while (true) {
            int c = read();
            if (c == EOF) {
                return error("unterminated raw quoted string");
            }
            if (c == '`') {
                return take(TokenType.RAW_STRING);
            }
        }
    }

    private Token number() {
        if (!scanNumber()) {
            return badNumber();
        }
        int sign = peek();
        if (sign != '+' && sign != '-') {
            return take(TokenType.NUMBER);
        }
        return scanNumber() && input.charAt(position - 1) == 'i' ? take(TokenType.COMPLEX) : badNumber();
    }

    private Token badNumber() {
        return error("bad number syntax: " + GoQuote.quote(input.substring(start, position)));
    }

    /** Accepts more than Go's numbers; the rest is found when the value is computed. */
    private boolean scanNumber() {
        accept("+-");
        String decimal = "0123456789_";
        String digits = decimal;
        if (accept("0")) {
            if (accept("xX")) {
                digits = "0123456789abcdefABCDEF_";
            } else if (accept("oO")) {
                digits = "01234567_";
            } else if (accept("bB")) {
                digits = "01_";
            }
        }
        acceptRun(digits);
        if (accept(".")) {
            acceptRun(digits);
        }
        boolean exponent = digits.equals(decimal) ? accept("eE") : digits.length() > decimal.length() && accept("pP");
        if (exponent) {
            accept("+-");
            acceptRun(decimal);
        }
        accept("i");
        if (isAlphanumeric(peek())) {
            read();
            return false;
        }
        return true;
    }

    private boolean accept(String valid) {
        if (position < input.length() && valid.indexOf(input.charAt(position)) >= 0) {
            position++;
            return true;
        }
        return false;
    }

    private void acceptRun(String valid) {
        while (accept(valid)) {
            // goes on as long as it can
        }
    }

    private boolean atTerminator() {
        int c = peek();
        return isSpace(c) || c == EOF || ".,|:)(".indexOf(c) >= 0 || input.startsWith(RIGHT, position);
    }

    private boolean atTrimmingRightDelimiter() {
        return hasRightTrimMarker(position) && input.startsWith(RIGHT, position + MARKER_LENGTH);
    }

    private boolean hasLeftTrimMarker(int at) {
        return at + 1 < input.length() && input.charAt(at) == '-' && isSpace(input.charAt(at + 1));
    }

    private boolean hasRightTrimMarker(int at) {
        return at + 1 < input.length() && isSpace(input.charAt(at)) && input.charAt(at + 1) == '-';
    }

    private void skipSpaces() {
        while (position < input.length() && isSpace(input.charAt(position))) {
            position++;
        }
    }

    private int read() {
        int c = peek();
        if (c != EOF) {
            position += Character.charCount(c);
            line += c == '\n' ? 1 : 0;
        }
        return c;
    }

    private void unread(int c) {
        position -= Character.charCount(c);
        line -= c == '\n' ? 1 : 0;
    }

    private int peek() {
        return position < input.length() ? input.codePointAt(position) : EOF;
    }

    private Token take(TokenType type) {
        Token token = new Token(type, start, input.substring(start, position), startLine);
        start = position;
        startLine = line;
        return token;
    }

    /** Skips what was passed without {@link #read}. */
    private void ignore() {
        line += newlines(start, position);
        start = position;
        startLine = line;
    }

    private Token error(String message) {
        Token token = new Token(TokenType.ERROR, start, message, startLine);
        input = "";
        position = 0;
        start = 0;
        return token;
    }

    private int newlines(int from, int to) {
        int n = 0;
        for (int i = input.indexOf('\n', from); i >= 0 && i < to; i = input.indexOf('\n', i + 1)) {
            n++;
        }
        return n;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isDecimal(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAlphanumeric(int c) {
        return c == '_' || Character.isLetter(c) || Character.isDigit(c);
    }

    /** Returns what {@code %#U} prints. */
    private static String unicode(int c) {
        int rune = c >= 0xDC00 && c <= 0xDFFF ? 0xFFFD : c; // a byte that is no UTF-8
        String hex = String.format(java.util.Locale.ROOT, "U+%04X", rune);
        return GoQuote.isPrint(rune) ? hex + " '" + Character.toString(rune) + "'" : hex;
    }
}
