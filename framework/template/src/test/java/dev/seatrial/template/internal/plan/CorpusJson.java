/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the values of the corpus; only what they contain, so that these tests need no other package. */
final class CorpusJson {

    private final String text;
    private int position;

    private CorpusJson(String text) {
        this.text = text;
    }

    static @Nullable Object decode(String text) {
        return new CorpusJson(text).value();
    }

    private @Nullable Object value() {
        char c = peek();
        if (c == '{') {
            return map();
        }
        if (c == '[') {
            return list();
        }
        if (c == '"') {
            return string();
        }
        int start = position;
        while (position < text.length() && "]},\n ".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String word = text.substring(start, position);
        return switch (word) {
            case "null" -> null;
            case "true", "false" -> Boolean.valueOf(word);
            default -> Double.valueOf(word);
        };
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new HashMap<>();
        position++;
        while (peek() != '}') {
            String key = string();
            peek();
            position++; // the colon
            map.put(key, value());
            skipComma();
        }
        position++;
        return map;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        position++;
        while (peek() != ']') {
            list.add(value());
            skipComma();
        }
        position++;
        return list;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        position++;
        while (text.charAt(position) != '"') {
            out.append(text.charAt(position++));
        }
        position++;
        return out.toString();
    }

    private void skipComma() {
        if (peek() == ',') {
            position++;
        }
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return text.charAt(position);
    }
}
