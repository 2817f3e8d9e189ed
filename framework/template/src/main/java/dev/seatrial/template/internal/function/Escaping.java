/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.limit.Budget;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The builtins {@code html} and {@code js}, and how they and {@code urlquery} turn their arguments into text. */
final class Escaping {

    private Escaping() {}

    /** Returns the text of some arguments; unlike {@code print}, nil is {@code <no value>} here. */
    static String text(List<@Nullable Object> arguments, Budget budget) {
        return GoFormat.sprint(
                budget, arguments.stream().map(Escaping::printable).toArray());
    }

    private static Object printable(@Nullable Object value) {
        if (value == null) {
            return "<no value>";
        }
        // pointers are followed first, so that a struct behind one prints without Go's ampersand
        return value instanceof GoStruct struct ? struct.pointee() : value;
    }

    /** Escapes for HTML, by {@code HTMLEscapeString}. */
    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 0 -> out.append('\uFFFD');
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Escapes for a JavaScript string, by {@code JSEscapeString}. */
    static String js(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\', '\'', '"' -> out.append('\\').append((char) c);
                case '<', '>', '&', '=' -> unicode(out, c);
                default -> {
                    if (c >= ' ' && (c < 0x80 || GoQuote.isPrint(c))) {
                        out.appendCodePoint(c);
                    } else if (c >= 0xDC80 && c <= 0xDCFF) {
                        out.append((char) c); // Go takes a byte that is no UTF-8 for U+FFFD, which prints
                    } else {
                        unicode(out, c);
                    }
                }
            }
        });
        return out.toString();
    }

    private static void unicode(StringBuilder out, int c) {
        out.append("\\u").append(String.format(Locale.ROOT, "%04X", c));
    }
}
