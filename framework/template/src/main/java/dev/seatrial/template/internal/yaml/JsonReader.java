/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON as Go's {@code encoding/json} does, with its errors. Keeps a stack of its own. */
final class JsonReader {

    private static final int MAX_DEPTH = 10_000;

    private final Budget budget;
    private final byte[] in;
    private final Deque<Object> open = new ArrayDeque<>();
    private final ByteBuilder text = new ByteBuilder();
    private int at;
    private @Nullable GoError badNumber;

    JsonReader(String text, Budget budget) {
        this.budget = budget;
        this.in = GoStrings.bytes(text);
    }

    /** Returns the error of the first number that was too large, which does not keep Go from storing the rest. */
    @Nullable
    GoError problem() {
        return badNumber;
    }

    /** Returns the value; what follows it must be white space. */
    @Nullable
    Object read() {
        Object root = readFirst();
        skipSpace();
        if (at < in.length) {
            throw unexpected("after top-level value");
        }
        return root;
    }

    /** Returns the value, whatever follows it. */
    @Nullable
    Object readFirst() {
        Object root = value();
        while (!open.isEmpty()) {
            Object inner = open.element();
            if (inner instanceof Map) {
                entry();
            } else {
                element();
            }
        }
        return root;
    }

    /** Returns what was not read. */
    byte[] rest() {
        return Arrays.copyOfRange(in, at, in.length);
    }

    /** Returns how many bytes Go has looked at when it meets the error of the current byte. */
    int offset() {
        return Math.min(at + 1, in.length);
    }

    @SuppressWarnings("unchecked")
    private void element() {
        List<@Nullable Object> list = (List<@Nullable Object>) open.element();
        byte b = peek();
        if (list.isEmpty() && b == ']') {
            close();
            return;
        }
        if (list.isEmpty()) {
            addTo(list);
            return;
        }
        if (b == ',') {
            at++;
            addTo(list);
        } else if (b == ']') {
            close();
        } else {
            throw unexpected("after array element");
        }
    }

    private void addTo(List<@Nullable Object> list) {
        list.add(value());
    }

    @SuppressWarnings("unchecked")
    private void entry() {
        Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) open.element();
        byte b = peek();
        if (b == '}') {
            close();
            return;
        }
        if (!map.isEmpty()) {
            if (b != ',') {
                throw unexpected("after object key:value pair");
            }
            at++;
            b = peek();
        }
        if (b != '"') {
            throw unexpected("looking for beginning of object key string");
        }
        String key = string();
        if (peek() != ':') {
            throw unexpected("after object key");
        }
        at++;
        map.put(key, value());
    }

    private void close() {
        at++;
        open.pop();
    }

    /** Reads a scalar, or opens a collection and returns it. */
    private @Nullable Object value() {
        budget.step();
        byte b = peek();
        switch (b) {
            case '{' -> {
                return open(new HashMap<String, @Nullable Object>());
            }
            case '[' -> {
                return open(new ArrayList<@Nullable Object>());
            }
            case '"' -> {
                return string();
            }
            case 't' -> {
                return literal("true", true);
            }
            case 'f' -> {
                return literal("false", false);
            }
            case 'n' -> {
                return literal("null", null);
            }
            default -> {
                if (b == '-' || (b >= '0' && b <= '9')) {
                    return number();
                }
                throw unexpected("looking for beginning of value");
            }
        }
    }

    private Object open(Object collection) {
        at++;
        open.push(collection);
        if (open.size() > MAX_DEPTH) {
            throw JsonTree.tooDeep((char) in[at - 1]);
        }
        return collection;
    }

    private @Nullable Object literal(String word, @Nullable Object value) {
        for (int i = 1; i < word.length(); i++) {
            at++;
            if (currentOrSpace() != word.charAt(i)) {
                throw unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
            }
        }
        at++;
        return value;
    }

    private @Nullable Double number() {
        int from = at;
        if (in[at] == '-') {
            at++;
            if (!isDigit()) {
                throw unexpected("in numeric literal");
            }
        }
        if (in[at] == '0') {
            at++;
        } else {
            skipDigits();
        }
        if (at < in.length && in[at] == '.') {
            at++;
            if (!isDigit()) {
                throw unexpected("after decimal point in numeric literal");
            }
            skipDigits();
        }
        if (at < in.length && (in[at] == 'e' || in[at] == 'E')) {
            at++;
            if (at < in.length && (in[at] == '+' || in[at] == '-')) {
                at++;
            }
            if (!isDigit()) {
                throw unexpected("in exponent of numeric literal");
            }
            skipDigits();
        }
        return toDouble(GoStrings.string(in, from, at));
    }

    private @Nullable Double toDouble(String literal) {
        try {
            return GoNumbers.parseFloat(literal, 64);
        } catch (GoError e) {
            if (badNumber == null) {
                badNumber = new GoError("json: cannot unmarshal number " + literal + " into Go value of type float64");
            }
            return null;
        }
    }

    private boolean isDigit() {
        return at < in.length && in[at] >= '0' && in[at] <= '9';
    }

    private void skipDigits() {
        while (isDigit()) {
            at++;
        }
    }

    private String string() {
        at++;
        int from = at;
        while (at < in.length && in[at] != '"' && in[at] != '\\' && (in[at] >= 0x20 || in[at] < 0)) {
            at++;
        }
        if (at < in.length && in[at] == '"') {
            at++;
            return JsonStrings.repaired(GoStrings.string(in, from, at - 1));
        }
        text.append(in, from, at);
        while (true) {
            byte b = current();
            if (b == '"') {
                at++;
                return JsonStrings.repaired(text.take());
            }
            if (b == '\\') {
                at++;
                escape();
            } else if (b >= 0 && b < 0x20) {
                throw unexpected("in string literal");
            } else {
                text.append(b);
                at++;
            }
        }
    }

    private void escape() {
        byte b = currentOrSpace();
        int i = "\"\\/bfnrt".indexOf(b);
        if (b == 'u') {
            unicode();
        } else if (b > 0 && i >= 0) {
            text.append((byte) "\"\\/\b\f\n\r\t".charAt(i));
            at++;
        } else {
            throw unexpected("in string escape code");
        }
    }

    private void unicode() {
        int c = fourDigits();
        boolean lowFollows = at + 1 < in.length && in[at] == '\\' && in[at + 1] == 'u';
        if (Character.isHighSurrogate((char) c) && lowFollows) {
            int before = at;
            at++;
            int low = fourDigits();
            if (Character.isLowSurrogate((char) low)) {
                text.appendCodePoint(Character.toCodePoint((char) c, (char) low));
                return;
            }
            at = before;
        }
        text.appendCodePoint(Character.isSurrogate((char) c) ? 0xFFFD : c);
    }

    private int fourDigits() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            byte b = currentOrSpace();
            int digit = b < 0 ? -1 : Character.digit(b, 16);
            if (digit < 0) {
                throw unexpected("in \\u hexadecimal character escape");
            }
            value = value << 4 | digit;
        }
        at++;
        return value;
    }

    private byte peek() {
        skipSpace();
        return current();
    }

    private byte current() {
        if (at >= in.length) {
            throw new GoError("unexpected end of JSON input");
        }
        return in[at];
    }

    /** Go ends a text by scanning a space, which within a literal or an escape is the error it reports. */
    private byte currentOrSpace() {
        return at < in.length ? in[at] : (byte) ' ';
    }

    private void skipSpace() {
        while (at < in.length && (in[at] == ' ' || in[at] == '\n' || in[at] == '\t' || in[at] == '\r')) {
            at++;
        }
    }

    /** Returns the error of the current byte, which Go shows as the Latin-1 character of that number. */
    private GoError unexpected(String context) {
        int c = currentOrSpace() & 0xff;
        String shown = c == '\'' ? "'\\''" : c == '"' ? "'\"'" : quoted(c);
        return new GoError("invalid character " + shown + " " + context);
    }

    private static String quoted(int c) {
        String s = GoQuote.quote(Character.toString(c));
        return "'" + s.substring(1, s.length() - 1) + "'";
    }
}
