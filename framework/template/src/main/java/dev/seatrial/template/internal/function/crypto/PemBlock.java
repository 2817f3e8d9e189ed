/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.go.GoBase64;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A PEM block, as Go's {@code encoding/pem} reads and writes it.
 *
 * @param type what stands after {@code BEGIN}
 * @param bytes the decoded content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PemBlock(String type, byte[] bytes) {

    private static final int LINE = 64;
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "\n-----END ";
    private static final String DASHES = "-----";

    /** Returns the text of the block, in lines of 64 characters. */
    String encode() {
        String base64 = GoBase64.encode(bytes);
        StringBuilder out = new StringBuilder(base64.length() + base64.length() / LINE + 100);
        out.append(BEGIN).append(type).append(DASHES).append('\n');
        for (int i = 0; i < base64.length(); i += LINE) {
            out.append(base64, i, Math.min(i + LINE, base64.length())).append('\n');
        }
        return out.append(END, 1, END.length())
                .append(type)
                .append(DASHES)
                .append('\n')
                .toString();
    }

    /** Returns the first block of a text, null if there is none. Blocks that are not well formed are passed over. */
    static @Nullable PemBlock decode(String text) {
        // one char per byte, so that offsets are Go's
        String rest = new String(GoStrings.bytes(text), StandardCharsets.ISO_8859_1);
        int end = rest.indexOf(END);
        while (end >= 0) {
            int begin = rest.substring(0, end).lastIndexOf(BEGIN);
            if (begin >= 0 && (begin == 0 || rest.charAt(begin - 1) == '\n')) {
                PemBlock block = block(rest, begin + BEGIN.length(), end);
                if (block != null) {
                    return block;
                }
            }
            rest = rest.substring(end + END.length());
            end = rest.indexOf(END);
        }
        return null;
    }

    private static @Nullable PemBlock block(String text, int typeAt, int end) {
        String typeLine = line(text, typeAt);
        if (!typeLine.endsWith(DASHES)) {
            return null;
        }
        String type = typeLine.substring(0, typeLine.length() - DASHES.length());
        int at = next(text, typeAt);
        boolean headers = false;
        while (at < text.length() && line(text, at).indexOf(':') >= 0) {
            headers = true;
            at = next(text, at);
        }
        // an empty block may share its line break with the BEGIN line, one with headers may not
        if (at >= text.length() || (headers && end < at) || !closes(text, end + END.length(), type)) {
            return null;
        }
        byte[] bytes = end > at ? content(text.substring(at, end)) : new byte[0];
        return bytes == null ? null : new PemBlock(GoStrings.string(type.getBytes(StandardCharsets.ISO_8859_1)), bytes);
    }

    private static boolean closes(String text, int at, String type) {
        int dashesEnd = at + type.length() + DASHES.length();
        return text.startsWith(type + DASHES, at) && line(text, dashesEnd).isEmpty();
    }

    private static byte @Nullable [] content(String base64) {
        try {
            String digits = base64.replace(" ", "").replace("\t", "");
            return GoBase64.decode(digits.getBytes(StandardCharsets.ISO_8859_1));
        } catch (GoError notBase64) {
            return null;
        }
    }

    /** Returns the line from an offset on, without white space at its end. */
    private static String line(String text, int at) {
        int newline = text.indexOf('\n', at);
        int end = newline < 0 ? text.length() : newline;
        if (newline > at && text.charAt(newline - 1) == '\r') {
            end--;
        }
        while (end > at && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        return text.substring(at, end);
    }

    private static int next(String text, int at) {
        int newline = text.indexOf('\n', at);
        return newline < 0 ? text.length() : newline + 1;
    }
}
