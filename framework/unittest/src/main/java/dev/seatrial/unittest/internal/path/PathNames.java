/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.path;

import java.util.ArrayList;
import java.util.List;

/** The quoted names within brackets, such as {@code 'a', "b"}. */
final class PathNames {

    private PathNames() {}

    /** Returns the names, without quotes and escapes. */
    static List<String> split(String bracketed) {
        List<String> names = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean within = false;
        for (String part : bracketed.split(",", -1)) {
            boolean balanced = balanced(part, '\'') && balanced(part, '"');
            if (within) {
                open.append(',').append(part);
                if (!balanced) {
                    names.add(unquote(open.toString()));
                    within = false;
                }
            } else if (balanced) {
                names.add(unquote(part));
            } else {
                open.setLength(0);
                open.append(part);
                within = true;
            }
        }
        if (within) {
            names.add(unquote(open.toString()));
        }
        return List.copyOf(names);
    }

    private static boolean balanced(String text, char quote) {
        boolean even = true;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == quote && (i == 0 || text.charAt(i - 1) != '\\')) {
                even = !even;
            }
        }
        return even;
    }

    private static String unquote(String name) {
        String text = name.strip();
        String quote = text.startsWith("'") ? "'" : "\"";
        if (text.startsWith(quote)) {
            text = text.substring(1);
        }
        if (text.endsWith(quote)) {
            text = text.substring(0, text.length() - 1);
        }
        return unescape(text);
    }

    /** Takes away one level of backslashes. */
    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && !escaped) {
                escaped = true;
            } else {
                plain.append(c);
                escaped = false;
            }
        }
        return plain.toString();
    }
}
