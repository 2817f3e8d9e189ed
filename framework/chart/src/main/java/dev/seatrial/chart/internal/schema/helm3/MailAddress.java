/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

/**
 * One mail address as {@code net/mail.ParseAddress} takes it: with a name before it, in angle brackets, with comments, or
 * as the only one of a group.
 */
final class MailAddress {

    private static final String SPECIALS = "()<>[]:;@\\,\"";

    private final String text;
    private int at;

    private MailAddress(String text) {
        this.text = text;
    }

    static boolean isValid(String text) {
        MailAddress parser = new MailAddress(text);
        return parser.address(true) == 1 && parser.skipComments() && parser.isAtEnd();
    }

    /** Returns how many addresses were read, -1 if something else is there. */
    private int address(boolean orGroup) {
        skipSpace();
        if (isAtEnd()) {
            return -1;
        }
        if (plain()) {
            skipSpace();
            return !take('(') || comment() ? 1 : -1;
        }
        if (peek() != '<' && !phrase()) {
            return -1;
        }
        skipSpace();
        if (orGroup && take(':')) {
            return group();
        }
        return take('<') && plain() && take('>') ? 1 : -1;
    }

    private int group() {
        skipSpace();
        if (take(';')) {
            return skipComments() ? 0 : -1;
        }
        int count = 0;
        do {
            if (address(false) < 0 || !skipComments()) {
                return -1;
            }
            count++;
            if (take(';')) {
                return skipComments() ? count : -1;
            }
        } while (take(','));
        return -1;
    }

    /** Reads {@code local@domain}, or nothing. */
    private boolean plain() {
        int start = at;
        skipSpace();
        boolean local = peek() == '"' ? quoted() > 0 : atom(false);
        if (local && take('@')) {
            skipSpace();
            if (peek() == '[' ? literal() : atom(false)) {
                return true;
            }
        }
        at = start;
        return false;
    }

    private boolean phrase() {
        int words = 0;
        while (true) {
            if (words > 0 && !skipComments()) {
                return false;
            }
            skipSpace();
            if (isAtEnd() || !(peek() == '"' ? quoted() >= 0 : atom(true))) {
                return words > 0;
            }
            words++;
        }
    }

    private boolean atom(boolean anyDots) {
        int start = at;
        while (!isAtEnd() && isVisible(peek()) && SPECIALS.indexOf(peek()) < 0) {
            at++;
        }
        String atom = text.substring(start, at);
        return !atom.isEmpty() && (anyDots || !(atom.startsWith(".") || atom.endsWith(".") || atom.contains("..")));
    }

    /** Reads a quoted string and returns its length, -1 if it is none. */
    private int quoted() {
        int length = 0;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                at = i + 1;
                return length;
            }
            if (c == '\\') {
                i++;
                c = i < text.length() ? text.charAt(i) : '\0';
            }
            if (!isVisible(c) && c != ' ' && c != '\t') {
                return -1;
            }
            length++;
        }
        return -1;
    }

    private boolean literal() {
        int end = text.indexOf(']', at);
        boolean isAddress = end >= 0 && Formats.isAddress(text.substring(at + 1, end));
        at = isAddress ? end + 1 : at;
        return isAddress;
    }

    private boolean skipComments() {
        skipSpace();
        while (take('(')) {
            if (!comment()) {
                return false;
            }
            skipSpace();
        }
        return true;
    }

    /** Reads to the end of a comment whose opening was read. */
    private boolean comment() {
        int depth = 1;
        while (!isAtEnd() && depth > 0) {
            if (peek() == '\\' && at + 1 < text.length()) {
                at++;
            } else if (peek() == '(') {
                depth++;
            } else if (peek() == ')') {
                depth--;
            }
            at++;
        }
        return depth == 0;
    }

    private static boolean isVisible(char c) {
        return c > ' ' && c != 0x7f;
    }

    private void skipSpace() {
        while (!isAtEnd() && (peek() == ' ' || peek() == '\t')) {
            at++;
        }
    }

    private boolean take(char c) {
        boolean is = peek() == c && !isAtEnd();
        at += is ? 1 : 0;
        return is;
    }

    private char peek() {
        return isAtEnd() ? '\0' : text.charAt(at);
    }

    private boolean isAtEnd() {
        return at == text.length();
    }
}
