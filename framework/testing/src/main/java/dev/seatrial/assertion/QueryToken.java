/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A step of a JSONPath expression, as far as it says which fields it asks for. */
sealed interface QueryToken {

    /** One of the named fields; of all objects below if it is deep. */
    record Fields(List<String> names, boolean isDeep) implements QueryToken {}

    /** Elements of a list or values of a map; an index if it asks for a single element by its number. */
    record Elements(int index) implements QueryToken {
        static final int ALL = -1;
    }

    /** Elements that a condition holds for. */
    record Filtered(String condition) implements QueryToken {}

    Pattern NAME = Pattern.compile("(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")\\s*,?\\s*");

    /** Reads an expression up to the first step that cannot be followed, such as a function. */
    static List<QueryToken> read(String path) {
        List<QueryToken> tokens = new ArrayList<>();
        int at = path.startsWith("$") ? 1 : 0;
        while (at < path.length()) {
            boolean deep = path.startsWith("..", at);
            boolean dot = path.charAt(at) == '.';
            int start = at + (deep ? 2 : dot ? 1 : 0);
            if (start < path.length() && path.charAt(start) == '[') {
                int end = closing(path, start);
                QueryToken token =
                        end < 0 ? null : bracket(path.substring(start + 1, end).strip(), deep);
                if (token == null) {
                    return tokens;
                }
                tokens.add(token);
                at = end + 1;
            } else {
                int end = start;
                while (end < path.length() && ".[(".indexOf(path.charAt(end)) < 0) {
                    end++;
                }
                String name = path.substring(start, end);
                if (name.isEmpty() || (end < path.length() && path.charAt(end) == '(') || !(dot || deep)) {
                    return tokens;
                }
                if (name.equals("*") && deep) {
                    return tokens;
                }
                tokens.add(name.equals("*") ? new Elements(Elements.ALL) : new Fields(List.of(name), deep));
                at = end;
            }
        }
        return tokens;
    }

    private static @Nullable QueryToken bracket(String content, boolean deep) {
        if (content.startsWith("?")) {
            return deep ? null : new Filtered(content);
        }
        if (content.equals("*")) {
            return deep ? null : new Elements(Elements.ALL);
        }
        if (content.matches("[-\\d:,\\s]+")) {
            return new Elements(content.matches("\\d{1,6}") ? Integer.parseInt(content) : Elements.ALL);
        }
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(content);
        int end = 0;
        while (name.find() && name.start() == end) {
            names.add(name.group(1) == null ? name.group(2) : name.group(1));
            end = name.end();
        }
        return end == content.length() && !names.isEmpty() ? new Fields(names, deep) : null;
    }

    private static int closing(String path, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else {
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }
}
