/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/**
 * Matches paths as Go's {@code path/filepath.Match} does: {@code *} and {@code ?} stop at slashes, {@code [a-z]} is a class,
 * a backslash escapes.
 */
public final class FilePattern {

    private final int[] pattern;

    private FilePattern(int[] pattern) {
        this.pattern = pattern;
    }

    /** Returns a pattern, well-formed or not: as in Go, {@link #matches} finds out. */
    public static FilePattern of(String pattern) {
        return new FilePattern(pattern.codePoints().toArray());
    }

    /**
     * Tells whether a whole path matches.
     *
     * @throws GoError with {@code syntax error in pattern} if the pattern is malformed
     */
    public boolean matches(String path) {
        return new Matching(path.codePoints().toArray()).from(0, 0);
    }

    /** One path being matched. */
    private final class Matching {

        private final int[] path;
        private int next;

        Matching(int[] path) {
            this.path = path;
        }

        boolean from(int p, int s) {
            while (p < pattern.length) {
                if (pattern[p] == '*') {
                    return star(p, s);
                }
                if (s == path.length) {
                    skipOne(p);
                    validate(next);
                    return false;
                }
                boolean one = one(p, path[s]);
                if (!one) {
                    validate(next);
                    return false;
                }
                p = next;
                s++;
            }
            return s == path.length;
        }

        private boolean star(int p, int s) {
            int rest = p + 1;
            for (int i = s; i <= path.length; i++) {
                if (from(rest, i)) {
                    return true;
                }
                if (i < path.length && path[i] == '/') {
                    break;
                }
            }
            return false;
        }

        /** Matches one element of the pattern and leaves {@link #next} behind it. */
        private boolean one(int p, int c) {
            return switch (pattern[p]) {
                case '?' -> {
                    next = p + 1;
                    yield c != '/';
                }
                case '[' -> charClass(p + 1, c);
                case '\\' -> {
                    if (p + 1 == pattern.length) {
                        throw malformed();
                    }
                    next = p + 2;
                    yield pattern[p + 1] == c;
                }
                default -> {
                    next = p + 1;
                    yield pattern[p] == c;
                }
            };
        }

        private boolean charClass(int start, int c) {
            int p = start;
            boolean negated = p < pattern.length && pattern[p] == '^';
            if (negated) {
                p++;
            }
            boolean matched = false;
            int ranges = 0;
            while (true) {
                if (p < pattern.length && pattern[p] == ']' && ranges > 0) {
                    next = p + 1;
                    return matched != negated;
                }
                int low = classCharacter(p);
                p = next;
                int high = low;
                if (pattern[p] == '-') {
                    high = classCharacter(p + 1);
                    p = next;
                }
                matched |= low <= c && c <= high;
                ranges++;
            }
        }

        private int classCharacter(int start) {
            int p = start;
            if (p >= pattern.length || pattern[p] == '-' || pattern[p] == ']') {
                throw malformed();
            }
            if (pattern[p] == '\\') {
                p++;
                if (p >= pattern.length) {
                    throw malformed();
                }
            }
            next = p + 1;
            if (next >= pattern.length) {
                throw malformed();
            }
            return pattern[p];
        }

        private void skipOne(int p) {
            one(p, -1);
        }

        /** Go checks the rest of a pattern that does not match, too. */
        private void validate(int start) {
            int p = start;
            while (p < pattern.length) {
                if (pattern[p] == '*') {
                    p++;
                } else {
                    skipOne(p);
                    p = next;
                }
            }
        }
    }

    private static GoError malformed() {
        return new GoError("syntax error in pattern");
    }
}
