/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses {@code spec.containers[name=web].image}, {@code metadata.labels['a.b/c']} and {@code spec.ports[0]}. */
final class PathParser {

    /** A path with slashes, which begins at a field of manifests. Keys of labels and annotations may have slashes as well. */
    private static final Pattern SLASHES =
            Pattern.compile("/?(?:spec|metadata|data|status|rules|subjects|roleRef|webhooks)/");

    /** The filter of a JSONPath for a field with a value. */
    private static final Pattern FILTER =
            Pattern.compile("\\?\\(?\\s*@\\.([\\w-]+)\\s*==\\s*['\"]?([^'\")\\]]*)['\"]?\\s*\\)?]");

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
            throw error(
                    0,
                    "`$` starts a JSONPath. Write the path without `$.`, or call `jsonPath(\"%s\")`, which finds several values."
                            .formatted(text));
        }
        if (text.startsWith(".") && text.length() > 1 && text.charAt(1) != '.') {
            throw error(0, "it begins with a `.`. Write `%s`.".formatted(text.substring(1)));
        }
        if (SLASHES.matcher(text).lookingAt()) {
            String dotted = text.replaceFirst("^/", "").replace('/', '.');
            throw error(text.indexOf('/'), "keys are separated by `.`, not by `/`. Write `%s`.".formatted(dotted));
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
        if (at < text.length() && peek() == '?') {
            throw filter();
        }
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
            String problem = "`[%s]` is neither a position, nor a quoted key, nor `[field=value]`.".formatted(head);
            String advice = head.isEmpty() || head.equals("*") ? "" : " Quote the key: `['%s']`.".formatted(head);
            throw error(open + 1, problem + advice);
        }
    }

    private PathSyntaxException filter() {
        Matcher filter = FILTER.matcher(text).region(at, text.length());
        String advice = filter.lookingAt()
                ? "Write `[%s=%s]`, or call `jsonPath`.".formatted(filter.group(1), filter.group(2))
                : "Write `[field=value]`, or call `jsonPath`.";
        return error(at, "`?` starts a filter of a JSONPath. " + advice);
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
