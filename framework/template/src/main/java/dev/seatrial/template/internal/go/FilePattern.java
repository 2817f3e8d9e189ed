/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.ArrayList;
import java.util.List;

/**
 * Matches paths as Go's {@code path/filepath.Match} does: {@code *} and {@code ?} stop at slashes, {@code [a-z]} is a class,
 * a backslash escapes. As in Go each star takes the shortest text behind which the pattern goes on, and never tries another:
 * the time grows with the product of the lengths, not with a power of them.
 */
public final class FilePattern {

    private static final int NO_MATCH = -1;
    private static final int REPLACEMENT = 0xFFFD;

    private final List<Chunk> chunks = new ArrayList<>();

    private FilePattern(byte[] pattern) {
        int at = 0;
        while (at < pattern.length) {
            boolean star = false;
            while (at < pattern.length && pattern[at] == '*') {
                at++;
                star = true;
            }
            int end = end(pattern, at);
            chunks.add(new Chunk(pattern, at, end, star));
            at = end;
        }
    }

    /** Returns a pattern, well-formed or not: as in Go, {@link #matches} finds out. */
    public static FilePattern of(String pattern) {
        return new FilePattern(GoStrings.bytes(pattern));
    }

    /** Returns where the next star outside of a class stands. */
    private static int end(byte[] pattern, int from) {
        boolean inClass = false;
        int at = from;
        while (at < pattern.length && (inClass || pattern[at] != '*')) {
            if (pattern[at] == '[') {
                inClass = true;
            } else if (pattern[at] == ']') {
                inClass = false;
            } else if (pattern[at] == '\\' && at + 1 < pattern.length) {
                at++;
            }
            at++;
        }
        return at;
    }

    /**
     * Tells whether a whole path matches.
     *
     * @throws GoError with {@code syntax error in pattern} if the pattern is malformed
     */
    public boolean matches(String path) {
        byte[] name = GoStrings.bytes(path);
        int at = 0;
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            boolean last = i == chunks.size() - 1;
            if (chunk.star && chunk.isEmpty()) {
                return !hasSlash(name, at);
            }
            int next = chunk.match(name, at);
            if (next == NO_MATCH || (last && next < name.length)) {
                next = chunk.star ? skipTo(chunk, name, at, last) : NO_MATCH;
            }
            if (next == NO_MATCH) {
                // Go checks the rest of a pattern that does not match, too
                chunks.subList(i + 1, chunks.size()).forEach(rest -> rest.match(new byte[0], 0));
                return false;
            }
            at = next;
        }
        return at == name.length;
    }

    private static int skipTo(Chunk chunk, byte[] name, int from, boolean last) {
        for (int at = from; at < name.length && name[at] != '/'; at++) {
            int next = chunk.match(name, at + 1);
            if (next != NO_MATCH && (!last || next == name.length)) {
                return next;
            }
        }
        return NO_MATCH;
    }

    private static boolean hasSlash(byte[] name, int from) {
        for (int i = from; i < name.length; i++) {
            if (name[i] == '/') {
                return true;
            }
        }
        return false;
    }

    /** A part of the pattern without stars; {@code star} tells whether one stands before it. */
    private static final class Chunk {

        private final byte[] pattern;
        private final int from;
        private final int to;
        private final boolean star;

        Chunk(byte[] pattern, int from, int to, boolean star) {
            this.pattern = pattern;
            this.from = from;
            this.to = to;
            this.star = star;
        }

        boolean isEmpty() {
            return from == to;
        }

        /** Returns where the match that begins at an offset ends. */
        int match(byte[] name, int start) {
            Matching matching = new Matching(this, name, start);
            while (matching.at < to) {
                matching.step();
            }
            return matching.failed ? NO_MATCH : matching.position;
        }
    }

    /** One chunk being matched; after a failure only the pattern is read on, to see whether it is well-formed. */
    private static final class Matching {

        private final Chunk chunk;
        private final byte[] name;
        private int at;
        private int position;
        private boolean failed;

        Matching(Chunk chunk, byte[] name, int start) {
            this.chunk = chunk;
            this.name = name;
            this.at = chunk.from;
            this.position = start;
        }

        void step() {
            failed |= position >= name.length;
            switch (chunk.pattern[at]) {
                case '[' -> {
                    int c = failed ? 0 : nextCharacter();
                    at++;
                    failed |= !charClass(c);
                }
                case '?' -> {
                    at++;
                    if (!failed) {
                        failed = name[position] == '/';
                        nextCharacter();
                    }
                }
                case '\\' -> {
                    at++;
                    if (at >= chunk.to) {
                        throw malformed();
                    }
                    literal();
                }
                default -> literal();
            }
        }

        private void literal() {
            if (!failed) {
                failed = name[position] != chunk.pattern[at];
                position++;
            }
            at++;
        }

        private int nextCharacter() {
            int n = Utf8.sequenceLength(name, position, name.length);
            int c = n == 0 ? REPLACEMENT : Utf8.codePoint(name, position, n);
            position += Math.max(n, 1);
            return c;
        }

        private boolean charClass(int c) {
            boolean negated = at < chunk.to && chunk.pattern[at] == '^';
            if (negated) {
                at++;
            }
            boolean matched = false;
            for (int ranges = 0; !(at < chunk.to && chunk.pattern[at] == ']' && ranges > 0); ranges++) {
                int low = classCharacter();
                int high = low;
                if (chunk.pattern[at] == '-') {
                    at++;
                    high = classCharacter();
                }
                matched |= low <= c && c <= high;
            }
            at++;
            return matched != negated;
        }

        private int classCharacter() {
            if (at >= chunk.to || chunk.pattern[at] == '-' || chunk.pattern[at] == ']') {
                throw malformed();
            }
            if (chunk.pattern[at] == '\\') {
                at++;
            }
            int n = at < chunk.to ? Utf8.sequenceLength(chunk.pattern, at, chunk.to) : 0;
            if (n == 0 || at + n >= chunk.to) {
                throw malformed();
            }
            int c = Utf8.codePoint(chunk.pattern, at, n);
            at += n;
            return c;
        }
    }

    private static GoError malformed() {
        return new GoError("syntax error in pattern");
    }
}
