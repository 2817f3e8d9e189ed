/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import java.util.ArrayList;
import java.util.List;

/** Parses {@code spec.containers[name=web].image}, {@code metadata.labels['a.b/c']} and {@code spec.ports[0]}. */
final class PathParser {

    private final String text;
    private int at;

    PathParser(String text) {
        this.text = text;
    }

    List<PathSegment> parse() {
        List<PathSegment> segments = new ArrayList<>();
        if (text.isEmpty()) {
            throw error(0, "it is empty.");
        }
        if (text.startsWith("$")) {
            throw error(0, "`$` starts a JSONPath, which belongs where several values may be found.");
        }
        while (at < text.length()) {
            segments.add(peek() == '[' ? bracket() : key(segments.isEmpty()));
        }
        return segments;
    }

    private PathSegment key(boolean first) {
        if (!first) {
            expect('.', "a `.` or a `[` is missing.");
        }
        int start = at;
        while (at < text.length() && peek() != '.' && peek() != '[') {
            if (peek() == ']') {
                throw error(at, "the `]` closes nothing.");
            }
            at++;
        }
        if (at == start) {
            throw error(start, "a key is missing.");
        }
        return new PathSegment.Key(text.substring(start, at));
    }

    private PathSegment bracket() {
        int open = at++;
        PathSegment segment = isQuote() ? new PathSegment.Key(quoted()) : unquoted(open);
        expect(']', "a `]` is missing.");
        return segment;
    }

    private PathSegment unquoted(int open) {
        String head = until(open, '=', ']');
        if (peek() == '=') {
            at++;
            if (head.isEmpty()) {
                throw error(open + 1, "the field to compare is missing.");
            }
            return new PathSegment.Match(head, isQuote() ? quoted() : until(open, ']', ']'));
        }
        try {
            return new PathSegment.Index(Integer.parseInt(head));
        } catch (NumberFormatException e) {
            throw error(
                    open + 1, "`[%s]` is neither a position, nor a quoted key, nor `[field=value]`.".formatted(head));
        }
    }

    private String until(int open, char first, char second) {
        int start = at;
        while (at < text.length() && peek() != first && peek() != second) {
            at++;
        }
        if (at == text.length()) {
            throw error(open, "the `[` is not closed.");
        }
        return text.substring(start, at);
    }

    private boolean isQuote() {
        return at < text.length() && (peek() == '\'' || peek() == '"');
    }

    private String quoted() {
        int open = at++;
        int end = text.indexOf(text.charAt(open), at);
        if (end < 0) {
            throw error(open, "the quote is not closed.");
        }
        String inside = text.substring(at, end);
        at = end + 1;
        return inside;
    }

    private void expect(char wanted, String problem) {
        if (at >= text.length() || peek() != wanted) {
            throw error(at, problem);
        }
        at++;
    }

    private char peek() {
        return text.charAt(at);
    }

    private PathSyntaxException error(int position, String problem) {
        return new PathSyntaxException(text, position, problem);
    }
}
