/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * A dotted TOML key.
 *
 * @param parts its parts, without quotes
 */
record TomlKey(List<String> parts) {

    static final TomlKey EMPTY = new TomlKey(List.of());

    TomlKey {
        parts = List.copyOf(parts);
    }

    TomlKey add(String part) {
        List<String> all = new ArrayList<>(parts);
        all.add(part);
        return new TomlKey(all);
    }

    int size() {
        return parts.size();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    TomlKey parent() {
        return new TomlKey(parts.subList(0, parts.size() - 1));
    }

    String last() {
        return parts.get(parts.size() - 1);
    }

    /** Returns the key as TOML writes it, with quotes where they are needed. */
    @Override
    public String toString() {
        List<String> quoted = new ArrayList<>();
        parts.forEach(part -> quoted.add(quoted(part)));
        return String.join(".", quoted);
    }

    static String quoted(String part) {
        boolean bare = !part.isEmpty();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            bare &= c < 0x80 && ByteKinds.is((byte) c, ByteKinds.WORD);
        }
        return bare ? part : quotedText(part);
    }

    /** Returns text in double quotes. */
    static String quotedText(String s) {
        StringBuilder out = new StringBuilder(s.length() + 2).append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int letter = "\b\t\n\f\r\"\\".indexOf(c);
            if (letter >= 0) {
                out.append('\\').append("btnfr\"\\".charAt(letter));
            } else if (c < 0x20 || c == 0x7f) {
                out.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
