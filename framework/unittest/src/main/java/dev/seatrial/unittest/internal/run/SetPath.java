/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key of {@code set}: names between dots, indexes such as {@code list[2]}, and names with dots in brackets, such as {@code
 * annotations.[example.com/name]}. This is not the language of {@code --set}.
 */
final class SetPath {

    private static final String ILLEGAL = ",{}=";

    private final String text;
    private int at;

    private SetPath(String text) {
        this.text = text;
    }

    /** A path that cannot be read; the job is then errored. */
    static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }

    /**
     * Returns values in which a value stands at a path.
     *
     * @throws Fault if the path cannot be read
     */
    static Map<String, @Nullable Object> values(String path, @Nullable Object value) {
        if (path.isEmpty()) {
            throw new Fault("set path is empty");
        }
        return new SetPath(path).table(value);
    }

    private Map<String, @Nullable Object> table(@Nullable Object value) {
        String name;
        if (at < text.length() && text.charAt(at) == '[') {
            at++;
            name = bracketed();
        } else {
            name = name();
        }
        Map<String, @Nullable Object> table = new LinkedHashMap<>();
        table.put(name, rest(value));
        return table;
    }

    /** Reads what follows a name. */
    private @Nullable Object rest(@Nullable Object value) {
        if (at == text.length()) {
            return value;
        }
        char c = text.charAt(at++);
        if (c == '.') {
            requireMore();
            return table(value);
        }
        if (c == '[') {
            return list(value);
        }
        throw new Fault("unexpected end of");
    }

    private List<@Nullable Object> list(@Nullable Object value) {
        int end = at;
        while (end < text.length() && text.charAt(end) != ']') {
            if (text.charAt(end) == '.') {
                throw new Fault("missing index value");
            }
            requireLegal(text.charAt(end));
            end++;
        }
        if (end == text.length()) {
            throw new Fault("unexpected end of");
        }
        int index = index(text.substring(at, end));
        at = end + 1;
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < index; i++) {
            list.add(null);
        }
        list.add(rest(value));
        return list;
    }

    private static int index(String digits) {
        long index;
        try {
            index = GoNumbers.atoi(digits);
        } catch (GoError e) {
            throw new Fault(String.valueOf(e.getMessage()));
        }
        if (index < 0 || index > 65_536) {
            throw new Fault("the index " + index + " is not between 0 and 65536");
        }
        return (int) index;
    }

    private String bracketed() {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw new Fault("unexpected end of");
        }
        String name = text.substring(at, end);
        name.chars().forEach(c -> requireLegal((char) c));
        at = end + 1;
        return name;
    }

    private String name() {
        int from = at;
        while (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '[') {
            char c = text.charAt(at);
            if (c == ']') {
                throw new Fault("invalid key " + text.substring(from, at) + "]");
            }
            requireLegal(c);
            at++;
        }
        return text.substring(from, at);
    }

    private static void requireLegal(char c) {
        if (ILLEGAL.indexOf(c) >= 0) {
            throw new Fault("invalid token found " + c);
        }
    }

    private void requireMore() {
        if (at == text.length()) {
            throw new Fault("unexpected end of");
        }
    }
}
