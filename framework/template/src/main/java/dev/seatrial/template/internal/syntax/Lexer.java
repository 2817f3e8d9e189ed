/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoRelease;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Splits a template into tokens. Trimming is done here: parsers never see the markers. After an error the input counts
 * as empty. Lines are counted as Go counts them, since its messages show the line of the last token read.
 */
final class Lexer {

    private final Input input;
    private final GoRelease release;
    private final boolean breakIsKeyword;
    private final boolean continueIsKeyword;
    private int openParens;
    private boolean insideAction;

    /** Reads a text; {@code break} and {@code continue} are no keywords where functions are called so. */
    Lexer(String text, GoRelease release, boolean breakIsKeyword, boolean continueIsKeyword) {
        this.input = new Input(text);
        this.release = release;
        this.breakIsKeyword = breakIsKeyword;
        this.continueIsKeyword = continueIsKeyword;
    }

    Token next() {
        return insideAction ? inAction() : text();
    }

    private Token text() {
        while (true) {
            int delimiter = input.find(Input.LEFT);
            if (delimiter < 0) {
                input.moveTo(input.length());
                Token rest = input.takeText();
                return rest != null ? rest : input.take(TokenType.EOF);
            }
            if (delimiter > input.position()) {
                Token text = textUntil(delimiter);
                if (text != null) {
                    return text;
                }
            }
            Token token = leftDelimiter();
            if (token != null) {
                return token;
            }
        }
    }

    private @Nullable Token textUntil(int delimiter) {
        boolean trims = input.hasLeftTrimMarker(delimiter + Input.LEFT.length());
        input.moveTo(trims ? input.trimmed(delimiter) : delimiter);
        Token text = input.takeText();
        input.moveTo(delimiter);
        input.ignore();
        return text;
    }

    /** Returns null after a comment. */
    private @Nullable Token leftDelimiter() {
        input.moveTo(input.position() + Input.LEFT.length());
        int marker = input.hasLeftTrimMarker(input.position()) ? Input.MARKER_LENGTH : 0;
        if (input.at("/*", marker)) {
            input.moveTo(input.position() + marker);
            input.ignore();
            return comment();
        }
        Token token = input.take(TokenType.LEFT_DELIM);
        insideAction = true;
        input.moveTo(input.position() + marker);
        input.ignore();
        openParens = 0;
        return token;
    }

    private @Nullable Token comment() {
        input.moveTo(input.position() + 2);
        int end = input.find("*/");
        if (end < 0) {
            return error("unclosed comment");
        }
        input.moveTo(end + 2);
        boolean trims = input.atTrimmingRightDelimiter();
        if (!trims && !input.at(Input.RIGHT)) {
            return error("comment ends before closing delimiter");
        }
        if (release == GoRelease.V1_23) {
            input.take(TokenType.TEXT); // Go 1.23 does not count the lines of a comment
        }
        input.moveTo(input.position() + Input.RIGHT.length() + (trims ? Input.MARKER_LENGTH : 0));
        if (trims) {
            input.skipSpaces();
        }
        input.ignore();
        return null;
    }

    private Token rightDelimiter() {
        boolean trims = input.atTrimmingRightDelimiter();
        if (trims) {
            input.moveTo(input.position() + Input.MARKER_LENGTH);
            input.ignore();
        }
        input.moveTo(input.position() + Input.RIGHT.length());
        Token token = input.take(TokenType.RIGHT_DELIM);
        if (trims) {
            input.skipSpaces();
            input.ignore();
        }
        insideAction = false;
        return token;
    }

    private Token inAction() {
        if (input.atTrimmingRightDelimiter() || input.at(Input.RIGHT)) {
            return openParens == 0 ? rightDelimiter() : error("unclosed left paren");
        }
        int c = input.read();
        return switch (c) {
            case Input.EOF -> error("unclosed action");
            case ' ', '\t', '\r', '\n' -> space(c);
            case '=' -> input.take(TokenType.ASSIGN);
            case ':' -> input.read() == '=' ? input.take(TokenType.DECLARE) : error("expected :=");
            case '|' -> input.take(TokenType.PIPE);
            case '"' -> quoted('"', TokenType.STRING, "unterminated quoted string");
            case '`' -> rawString();
            case '$' -> input.atTerminator() ? input.take(TokenType.VARIABLE) : fieldOrVariable(TokenType.VARIABLE);
            case '\'' -> quoted('\'', TokenType.CHAR_CONSTANT, "unterminated character constant");
            case '(' -> {
                openParens++;
                yield input.take(TokenType.LEFT_PAREN);
            }
            case ')' -> {
                openParens--;
                yield openParens < 0 ? error("unexpected right paren") : input.take(TokenType.RIGHT_PAREN);
            }
            default -> other(c);
        };
    }

    private Token other(int c) {
        if (c == '.' && input.peek() != Input.EOF && !Input.isDecimal(input.peek())) {
            return fieldOrVariable(TokenType.FIELD);
        }
        if (c == '.' || c == '+' || c == '-' || Input.isDecimal(c)) {
            input.unread(c);
            return number();
        }
        if (Input.isAlphanumeric(c)) {
            return identifier();
        }
        boolean printable = c > ' ' && c < 0x7F;
        return printable ? input.take(TokenType.CHAR) : error("unrecognized character in action: " + unicode(c));
    }

    /** The last space may belong to a trim marker. */
    private Token space(int first) {
        input.unread(first);
        int spaces = 0;
        while (Input.isSpace(input.peek())) {
            input.read();
            spaces++;
        }
        if (input.afterSpaceOfTrimMarker()) {
            input.unread(input.last());
            if (spaces == 1) {
                return rightDelimiter();
            }
        }
        return input.take(TokenType.SPACE);
    }

    private Token identifier() {
        input.skipAlphanumeric();
        if (!input.atTerminator()) {
            return error("bad character " + unicode(input.peek()));
        }
        String word = input.pending();
        if (word.equals("true") || word.equals("false")) {
            return input.take(TokenType.BOOL);
        }
        TokenType keyword = TokenType.keyword(word);
        boolean masked = (keyword == TokenType.BREAK && !breakIsKeyword)
                || (keyword == TokenType.CONTINUE && !continueIsKeyword);
        return input.take(keyword == null || masked ? TokenType.IDENTIFIER : keyword);
    }

    private Token fieldOrVariable(TokenType type) {
        if (input.atTerminator()) {
            return input.take(type == TokenType.VARIABLE ? type : TokenType.DOT);
        }
        input.skipAlphanumeric();
        return input.atTerminator() ? input.take(type) : error("bad character " + unicode(input.peek()));
    }

    private Token quoted(char quote, TokenType type, String unterminated) {
        while (true) {
            int c = input.read();
            if (c == '\\') {
                c = input.read();
                if (c != Input.EOF && c != '\n') {
                    continue;
                }
            }
            if (c == Input.EOF || c == '\n') {
                return error(unterminated);
            }
            if (c == quote) {
                return input.take(type);
            }
        }
    }

    private Token rawString() {
        while (true) {
            int c = input.read();
            if (c == Input.EOF) {
                return error("unterminated raw quoted string");
            }
            if (c == '`') {
                return input.take(TokenType.RAW_STRING);
            }
        }
    }

    private Token number() {
        if (!scanNumber()) {
            return badNumber();
        }
        int sign = input.peek();
        if (sign != '+' && sign != '-') {
            return input.take(TokenType.NUMBER);
        }
        return scanNumber() && input.last() == 'i' ? input.take(TokenType.COMPLEX) : badNumber();
    }

    private Token badNumber() {
        return error("bad number syntax: " + GoQuote.quote(input.pending()));
    }

    /** Accepts more than Go's numbers; the rest is found when the value is computed. */
    private boolean scanNumber() {
        input.accept("+-");
        String decimal = "0123456789_";
        String digits = input.accept("0") ? digitsAfterZero(decimal) : decimal;
        input.acceptRun(digits);
        if (input.accept(".")) {
            input.acceptRun(digits);
        }
        boolean hex = digits.length() > decimal.length();
        boolean exponent = hex ? input.accept("pP") : digits.equals(decimal) && input.accept("eE");
        if (exponent) {
            input.accept("+-");
            input.acceptRun(decimal);
        }
        input.accept("i");
        if (Input.isAlphanumeric(input.peek())) {
            input.read();
            return false;
        }
        return true;
    }

    private String digitsAfterZero(String decimal) {
        if (input.accept("xX")) {
            return "0123456789abcdefABCDEF_";
        }
        if (input.accept("oO")) {
            return "01234567_";
        }
        return input.accept("bB") ? "01_" : decimal;
    }

    private Token error(String message) {
        return input.error(message);
    }

    /** Returns what {@code %#U} prints. */
    private static String unicode(int c) {
        int rune = c >= 0xDC00 && c <= 0xDFFF ? 0xFFFD : c; // a byte that is no UTF-8
        String hex = String.format(Locale.ROOT, "U+%04X", rune);
        return GoQuote.isPrint(rune) ? hex + " '" + Character.toString(rune) + "'" : hex;
    }
}
