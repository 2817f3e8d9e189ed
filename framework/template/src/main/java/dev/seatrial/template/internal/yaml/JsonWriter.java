/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import org.jspecify.annotations.Nullable;

/** Writes JSON as Go does, with or without escapes for HTML, on one line or indented. */
final class JsonWriter implements ValueWalker.Sink {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(128);
    private final boolean escapeHtml;
    private final @Nullable String indent;
    private int depth;
    /** Whether the next value is the first of its collection. */
    private boolean first = true;

    private boolean afterKey;

    JsonWriter(boolean escapeHtml, @Nullable String indent) {
        this.escapeHtml = escapeHtml;
        this.indent = indent;
    }

    String text() {
        return out.toString();
    }

    @Override
    public int length() {
        return out.length();
    }

    @Override
    public void scalar(@Nullable Object value) {
        separate();
        if (value instanceof String s) {
            string(s);
        } else if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof ValueWalker.Plain plain) {
            string(plain.text());
        } else {
            out.append(JsonNumbers.format(value));
        }
    }

    @Override
    public void beginMap(int size) {
        begin('{');
    }

    @Override
    public void key(String key) {
        separate();
        string(key);
        out.append(indent == null ? ":" : ": ");
        afterKey = true;
    }

    @Override
    public void endMap() {
        end('}');
    }

    @Override
    public void beginList(int size) {
        begin('[');
    }

    @Override
    public void endList() {
        end(']');
    }

    private void begin(char bracket) {
        separate();
        out.append(bracket);
        depth++;
        first = true;
    }

    private void end(char bracket) {
        depth--;
        if (!first) {
            newLine();
        }
        out.append(bracket);
        first = false;
    }

    private void separate() {
        if (afterKey) {
            afterKey = false;
            return;
        }
        if (depth > 0) {
            if (!first) {
                out.append(',');
            }
            newLine();
        }
        first = false;
    }

    private void newLine() {
        if (indent != null) {
            out.append('\n');
            for (int i = 0; i < depth; i++) {
                out.append(indent);
            }
        }
    }

    private void string(String s) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (needsCare(c)) {
                boolean pair =
                        Character.isHighSurrogate(c) && i + 1 < s.length() && Character.isLowSurrogate(s.charAt(i + 1));
                if (pair) {
                    i++;
                } else {
                    out.append(s, from, i);
                    escape(c);
                    from = i + 1;
                }
            }
        }
        out.append(s, from, s.length()).append('"');
    }

    private boolean needsCare(char c) {
        return c < 0x20
                || c == '"'
                || c == '\\'
                || c == '\u2028'
                || c == '\u2029'
                || Character.isSurrogate(c)
                || (escapeHtml && (c == '<' || c == '>' || c == '&'));
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                int shown = Character.isSurrogate(c) ? 0xFFFD : c;
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(shown >> shift & 0xf));
                }
            }
        }
    }
}
