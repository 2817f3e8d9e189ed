/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.path;

import dev.seatrial.template.internal.go.GoQuote;

/** The text of a path and how far it is read. */
final class PathScanner {

    static final char END = '\0';

    private final String text;
    private int at;

    PathScanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int position() {
        return at;
    }

    char peek() {
        return atEnd() ? END : text.charAt(at);
    }

    char next() {
        return text.charAt(at++);
    }

    boolean sees(String token) {
        return text.startsWith(token, at);
    }

    boolean take(String token) {
        if (!sees(token)) {
            return false;
        }
        at += token.length();
        return true;
    }

    /** Tells whether tokens follow with nothing but white space in front of each. */
    boolean seesSpaced(String... tokens) {
        int before = at;
        boolean all = takeSpaced(tokens);
        at = before;
        return all;
    }

    boolean takeSpaced(String... tokens) {
        int before = at;
        for (String token : tokens) {
            skipSpace();
            if (!take(token)) {
                at = before;
                return false;
            }
        }
        return true;
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Takes everything up to the first of some characters, or to the end. */
    String takeUntil(String stops) {
        int from = at;
        while (!atEnd() && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    String since(int from) {
        return text.substring(from, at);
    }

    PathSyntaxException error(String problem) {
        return new PathSyntaxException(problem + " at position " + at + ", following " + GoQuote.quote(since(0)));
    }
}
