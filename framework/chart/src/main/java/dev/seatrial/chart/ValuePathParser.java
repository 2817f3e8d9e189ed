/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

/** Reads {@code a.b[0].c}, {@code a\.b.c} and {@code a['b.c']}. */
final class ValuePathParser {

    private final String text;
    private int at;

    ValuePathParser(String text) {
        this.text = text;
    }

    ValuePath parse() {
        ValuePath path = ValuePath.ROOT;
        while (at < text.length()) {
            if (text.charAt(at) == '[') {
                path = bracket(path);
            } else {
                if (!path.isRoot()) {
                    expect('.', "a `.` or a `[` is missing");
                }
                path = path.child(key());
            }
        }
        return path;
    }

    private String key() {
        StringBuilder key = new StringBuilder();
        int start = at;
        while (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '[') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            key.append(text.charAt(at++));
        }
        if (at == start) {
            throw error(start, "a key is missing");
        }
        return key.toString();
    }

    private ValuePath bracket(ValuePath list) {
        int open = at++;
        boolean quoted = at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"');
        int end = quoted ? text.indexOf(text.charAt(at), at + 1) : text.indexOf(']', at);
        if (end < 0) {
            throw error(open, quoted ? "the quote is not closed" : "the `[` is not closed");
        }
        String inside = text.substring(quoted ? at + 1 : at, end);
        at = quoted ? end + 1 : end;
        expect(']', "a `]` is missing");
        if (quoted) {
            return list.child(inside);
        }
        if (!inside.matches("[0-9]{1,9}")) {
            throw error(open + 1, "`[" + inside + "]` is neither an index nor a quoted key");
        }
        return list.child(Integer.parseInt(inside));
    }

    private void expect(char wanted, String problem) {
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw error(at, problem);
        }
        at++;
    }

    private IllegalArgumentException error(int position, String problem) {
        return new IllegalArgumentException(
                "`%s` is not a path into values: at character %d, %s.".formatted(text, position + 1, problem));
    }
}
