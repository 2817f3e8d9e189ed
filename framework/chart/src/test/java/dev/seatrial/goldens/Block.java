/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.goldens;

import dev.seatrial.template.internal.go.GoStrings;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A block of a file of goldens: a header and the lines below it.
 *
 * @param header the header without its mark, such as {@code values.yaml} or {@code 3.17.3: stderr}
 * @param encoding how the lines stand for the content
 * @param lines the lines, each with its line feed
 */
record Block(String header, Encoding encoding, String lines) {

    /** How lines stand for content. */
    enum Encoding {
        /** As they are. */
        PLAIN,
        /** With escapes as in Java, {@code \xNN} for bytes, and a backslash before a line feed that is not there. */
        ESCAPED,
        /** In base 64. */
        BASE64;

        /** Returns what a header ends with. */
        String mark() {
            return this == PLAIN ? "" : " (" + name().toLowerCase(Locale.ROOT) + ")";
        }
    }

    /** Reads a header that may end with an encoding. */
    static Block of(String header, String lines) {
        for (Encoding encoding : Encoding.values()) {
            if (encoding != Encoding.PLAIN && header.endsWith(encoding.mark())) {
                String name =
                        header.substring(0, header.length() - encoding.mark().length());
                return new Block(name, encoding, lines);
            }
        }
        return new Block(header, Encoding.PLAIN, lines);
    }

    /** Returns a block of a text, escaped where the plain text could not be read back. */
    static Block ofText(String header, String text) {
        boolean plain = (text.isEmpty() || (text.length() > 1 && text.equals(text.stripTrailing() + "\n")))
                && text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c != 0x7f && !Character.isSurrogate((char) c)))
                && text.lines().noneMatch(GoldenFile::isMarked);
        return plain ? new Block(header, Encoding.PLAIN, text) : new Block(header, Encoding.ESCAPED, escaped(text));
    }

    /** Returns the content as a Go string. */
    String text() {
        return switch (encoding) {
            case PLAIN -> lines;
            case ESCAPED -> unescaped(lines);
            case BASE64 -> GoStrings.string(Base64.getMimeDecoder().decode(lines));
        };
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean startsLine = i == 0 || text.charAt(i - 1) == '\n';
            if (c == '\\') {
                escaped.append("\\\\");
            } else if (c == '\n') {
                escaped.append(startsLine ? "\\n\\\n" : "\n");
            } else if (c >= 0xDC80 && c <= 0xDCFF && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                escaped.append("\\x").append(HexFormat.of().toHexDigits((byte) c));
            } else if (c == ' ' && text.startsWith("\n", i + 1)) {
                escaped.append("\\x20");
            } else if (c < ' ' || c == 0x7f || (startsLine && "=-<".indexOf(c) >= 0)) {
                escaped.append("\\x").append(HexFormat.of().toHexDigits((byte) c));
            } else {
                escaped.append(c);
            }
        }
        return text.endsWith("\n") ? escaped.toString() : escaped + "\\\n";
    }

    private static String unescaped(String lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            c = lines.charAt(++i);
            switch (c) {
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case '\n' -> {}
                case 'x' -> {
                    int b = HexFormat.fromHexDigits(lines, i + 1, i + 3);
                    text.append((char) (b < 0x80 ? b : 0xDC00 + b));
                    i += 2;
                }
                case 'u' -> {
                    text.append((char) HexFormat.fromHexDigits(lines, i + 1, i + 5));
                    i += 4;
                }
                default -> text.append(c);
            }
        }
        return text.toString();
    }
}
