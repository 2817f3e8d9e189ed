/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The common part of the {@code --set} parsers, as in Helm's {@code pkg/strvals}: keys with dots and indexes, and how they are written
 * into values.
 */
abstract class SetSyntax {

    private static final int MAX_INDEX = 65536;
    private static final int MAX_NESTING = 30;

    final int[] text;
    int at;

    private final Map<String, @Nullable Object> values;

    SetSyntax(String text, Map<String, @Nullable Object> values) {
        this.text = text.codePoints().toArray();
        this.values = values;
    }

    /** Reads the whole expression into the values. */
    final void parse(HelmVersion helm) {
        try {
            while (true) {
                key(values, 0);
            }
        } catch (EndOfText e) {
            // Helm 4 takes any error that wraps io.EOF for the end, even a missing bracket
            if (!helm.rules().acceptsUnfinishedIndexes() && !e.isPlain()) {
                throw e;
            }
        }
    }

    /** Reads one {@code key=value}, and recovers from failed Go type assertions. */
    final void key(Map<String, @Nullable Object> into, int nesting) {
        try {
            keyOrPanic(into, nesting);
        } catch (Panic e) {
            throw new GoError("unable to parse key: " + e.getMessage());
        }
    }

    /** Reads the value after {@code =} into a map. */
    abstract void value(Map<String, @Nullable Object> into, String key);

    /** Reads the value after {@code =} into a list. */
    abstract List<@Nullable Object> element(List<@Nullable Object> list, int index);

    /** Returns the characters that end a key. */
    abstract String keyStops();

    /** Returns whether a backslash escapes the next character. */
    abstract boolean escapes();

    private void keyOrPanic(Map<String, @Nullable Object> into, int nesting) {
        Token token = until(keyStops());
        String key = token.text();
        switch (token.stop()) {
            case Token.END -> {
                if (key.isEmpty()) {
                    throw new EndOfText("EOF");
                }
                throw new GoError("key " + GoQuote.quote(key) + " has no value");
            }
            case '[' -> indexed(into, key, nesting);
            case '=' -> value(into, key);
            case ',' -> {
                put(into, key, "");
                throw new GoError("key " + GoQuote.quote(key) + " has no value (cannot end with ,)");
            }
            default -> nested(into, key, nesting + 1);
        }
    }

    private void indexed(Map<String, @Nullable Object> into, String key, int nesting) {
        int index = index();
        List<@Nullable Object> list = into.containsKey(key) ? listOf(into.get(key)) : new ArrayList<>();
        ListResult result = item(list, index, nesting);
        put(into, key, result.list());
        result.rethrow();
    }

    private void nested(Map<String, @Nullable Object> into, String key, int nesting) {
        if (nesting > MAX_NESTING) {
            throw new GoError(
                    "value name nested level is greater than maximum supported nested level of " + MAX_NESTING);
        }
        Map<String, @Nullable Object> inner = into.containsKey(key) ? tableOf(into.get(key)) : new HashMap<>();
        try {
            key(inner, nesting);
        } catch (GoError e) {
            if (!inner.isEmpty()) {
                put(into, key, inner);
            }
            throw e;
        }
        if (inner.isEmpty()) {
            throw new GoError("key map " + GoQuote.quote(key) + " has no value");
        }
        put(into, key, inner);
    }

    private int index() {
        Token token = until("]");
        if (token.stop() == Token.END) {
            throw new EndOfText("error parsing index: EOF");
        }
        try {
            return (int) GoNumbers.atoi(token.text());
        } catch (GoError e) {
            throw new GoError("error parsing index: " + e.getMessage());
        }
    }

    /** A list and an error. As in Go, both are returned together. */
    private record ListResult(
            List<@Nullable Object> list, @Nullable GoError error) {

        void rethrow() {
            if (error != null) {
                throw error;
            }
        }
    }

    private ListResult item(List<@Nullable Object> list, int index, int nesting) {
        try {
            return new ListResult(itemOrFail(list, index, nesting), null);
        } catch (Panic e) {
            throw e;
        } catch (GoError e) {
            return new ListResult(list, e);
        }
    }

    private List<@Nullable Object> itemOrFail(List<@Nullable Object> list, int index, int nesting) {
        if (index < 0) {
            throw new GoError("negative " + index + " index not allowed");
        }
        Token token = until("[.=");
        if (!token.text().isEmpty()) {
            String runes =
                    token.text().codePoints().mapToObj(GoQuote::quoteRune).collect(Collectors.joining(" "));
            throw new GoError("unexpected data at end of array index: [" + runes + "]");
        }
        switch (token.stop()) {
            case Token.END -> throw new EndOfText("EOF");
            case '=' -> {
                return element(list, index);
            }
            case '[' -> {
                int next = index();
                Object existing = list.size() > index ? list.get(index) : null;
                ListResult inner = item(existing == null ? new ArrayList<>() : listOf(existing), next, nesting);
                inner.rethrow();
                return put(list, index, inner.list());
            }
            default -> {
                Map<String, @Nullable Object> inner = new HashMap<>();
                if (list.size() > index) {
                    Map<String, @Nullable Object> existing = ValueTables.table(list.get(index));
                    inner = existing == null ? inner : existing;
                    list.set(index, inner);
                }
                key(inner, nesting);
                return put(list, index, inner);
            }
        }
    }

    static void put(Map<String, @Nullable Object> into, String key, @Nullable Object value) {
        if (!key.isEmpty()) {
            into.put(key, value);
        }
    }

    static List<@Nullable Object> put(List<@Nullable Object> list, int index, @Nullable Object value) {
        if (index > MAX_INDEX) {
            throw new GoError("index of " + index + " is greater than maximum supported index of " + MAX_INDEX);
        }
        while (list.size() <= index) {
            list.add(null);
        }
        list.set(index, value);
        return list;
    }

    /** Reads up to one of the stops, or to the end. */
    final Token until(String stops) {
        StringBuilder read = new StringBuilder();
        while (at < text.length) {
            int c = text[at++];
            if (stops.indexOf(c) >= 0) {
                return new Token(read.toString(), c);
            }
            if (c == '\\' && escapes()) {
                if (at == text.length) {
                    return new Token(read.toString(), Token.END);
                }
                c = text[at++];
            }
            read.appendCodePoint(c);
        }
        return new Token(read.toString(), Token.END);
    }

    /** The text that was read, and the character that ended it. */
    record Token(String text, int stop) {

        static final int END = -1;
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> listOf(@Nullable Object value) {
        if (value instanceof List<?> list && "[]interface {}".equals(String.valueOf(GoType.of(value)))) {
            return (List<@Nullable Object>) list;
        }
        throw new Panic(value, "[]interface {}");
    }

    private static Map<String, @Nullable Object> tableOf(@Nullable Object value) {
        Map<String, @Nullable Object> table = ValueTables.table(value);
        if (table == null) {
            throw new Panic(value, "map[string]interface {}");
        }
        return table;
    }

    /** An error that wraps {@code io.EOF}. */
    static final class EndOfText extends GoError {

        private static final long serialVersionUID = 1L;

        EndOfText(String message) {
            super(message);
        }

        /** Returns whether it is {@code io.EOF} itself. */
        boolean isPlain() {
            return "EOF".equals(getMessage());
        }
    }

    /** A failed type assertion. */
    private static final class Panic extends GoError {

        private static final long serialVersionUID = 1L;

        Panic(@Nullable Object value, String wanted) {
            super("interface conversion: interface {} is " + (value == null ? "nil" : GoType.of(value)) + ", not "
                    + wanted);
        }
    }
}
