/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.io.ByteArrayOutputStream;

/** Percent-encoding by the part of the URL, as {@code net/url} of Go has it. */
enum UrlEncoding {
    QUERY("-._~"),
    PATH("$&+,-./:;=@_~"),
    USER("$&+,-.;=_~"),
    HOST("!\"$&'()*+,-.:;<=>[]_~"),
    ZONE("!\"$&'()*+,-.:;<=>[]_~"),
    FRAGMENT("!$&()*+,-./:;=?@_~");

    private static final String HEX = "0123456789ABCDEF";

    private final String unescaped;

    UrlEncoding(String unescaped) {
        this.unescaped = unescaped;
    }

    /** Returns whether a byte must be escaped in this part. */
    boolean escapes(int c) {
        boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return !alphanumeric && unescaped.indexOf(c) < 0;
    }

    String escape(String s) {
        StringBuilder out = new StringBuilder(s.length() + 8);
        for (byte b : GoStrings.bytes(s)) {
            int c = b & 0xff;
            if (!escapes(c)) {
                out.append((char) c);
            } else if (c == ' ' && this == QUERY) {
                out.append('+');
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
        return out.toString();
    }

    /**
     * Undoes escaping.
     *
     * @throws GoError with Go's text for an escape that is none, or a character that may not stand in this part
     */
    String unescape(String s) {
        byte[] bytes = GoStrings.bytes(s);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xff;
            if (c == '%') {
                out.write(unescape(bytes, i));
                i += 2;
            } else if (c == '+' && this == QUERY) {
                out.write(' ');
            } else if ((this == HOST || this == ZONE) && c < 0x80 && escapes(c)) {
                throw new GoError("invalid character " + GoQuote.quote(Character.toString(c)) + " in host name");
            } else {
                out.write(c);
            }
        }
        return GoStrings.string(out.toByteArray());
    }

    private int unescape(byte[] bytes, int at) {
        int end = Math.min(at + 3, bytes.length);
        int high = end == at + 3 ? hex(bytes[at + 1]) : -1;
        int low = end == at + 3 ? hex(bytes[at + 2]) : -1;
        boolean valid = high >= 0 && low >= 0;
        int value = high << 4 | low;
        if (valid && value != '%') {
            // a host escapes only what is not ASCII, and a zone only what could stand there unescaped
            valid = !(this == HOST && value < 0x80) && !(this == ZONE && value != ' ' && HOST.escapes(value));
        }
        if (!valid) {
            throw new GoError("invalid URL escape " + GoQuote.quote(GoStrings.string(bytes, at, end)));
        }
        return value;
    }

    private static int hex(byte b) {
        return b < 0 ? -1 : Character.digit(b, 16);
    }
}
