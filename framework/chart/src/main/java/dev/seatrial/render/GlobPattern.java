/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Matches paths like github.com/gobwas/glob with the separator {@code /}: {@code *} does not match the separator, {@code **} does, {@code
 * ?} matches one character except the separator, and {@code [abc]}, {@code [!a-c]} and {@code {a,b}} are alternatives.
 */
final class GlobPattern {

    private final Pattern regex;

    private GlobPattern(Pattern regex) {
        this.regex = regex;
    }

    /** Returns a pattern. As in Helm, an invalid one matches everything. */
    static GlobPattern of(String pattern) {
        String regex = new Reader(pattern).read();
        return new GlobPattern(Pattern.compile(regex == null ? ".*" : regex, Pattern.DOTALL));
    }

    boolean matches(String path) {
        return regex.matches(path);
    }

    /** Converts the pattern to a regular expression. */
    private static final class Reader {

        private final int[] pattern;
        private final StringBuilder regex = new StringBuilder();
        private int at;
        private int depth;

        Reader(String pattern) {
            this.pattern = pattern.codePoints().toArray();
        }

        /** Returns the expression, or null if the pattern is invalid. */
        @Nullable
        String read() {
            while (at < pattern.length) {
                int c = pattern[at++];
                if (c == '*') {
                    boolean isSuper = at < pattern.length && pattern[at] == '*';
                    at += isSuper ? 1 : 0;
                    regex.append(isSuper ? ".*" : "[^/]*");
                } else if (c == '?') {
                    regex.append("[^/]");
                } else if (c == '[') {
                    if (!range()) {
                        return null;
                    }
                } else if (c == '{') {
                    depth++;
                    regex.append("(?:");
                } else if (c == ',' && depth > 0) {
                    regex.append('|');
                } else if (c == '}' && depth > 0) {
                    depth--;
                    regex.append(')');
                } else {
                    c = c == '\\' && at < pattern.length ? pattern[at++] : c;
                    literal(c);
                }
            }
            regex.append(")".repeat(depth)); // the end closes what is open
            return regex.toString();
        }

        private void literal(int c) {
            regex.append(Pattern.quote(Character.toString(c)));
        }

        private boolean range() {
            boolean negated = at < pattern.length && pattern[at] == '!';
            at += negated ? 1 : 0;
            regex.append(negated ? "[^" : "[");
            if (at + 2 < pattern.length && pattern[at + 1] == '-') {
                int low = pattern[at];
                int high = pattern[at + 2];
                at += 3;
                if (high < low || at >= pattern.length || pattern[at] != ']') {
                    return false;
                }
                member(low);
                regex.append('-');
                member(high);
            } else {
                int start = at;
                while (at < pattern.length && pattern[at] != ']') {
                    at += pattern[at] == '\\' ? 1 : 0;
                    if (at < pattern.length) {
                        member(pattern[at++]);
                    }
                }
                if (at >= pattern.length || at == start) {
                    return false;
                }
            }
            at++;
            regex.append(']');
            return true;
        }

        private void member(int c) {
            regex.append("\\x{").append(Integer.toHexString(c)).append('}');
        }
    }
}
