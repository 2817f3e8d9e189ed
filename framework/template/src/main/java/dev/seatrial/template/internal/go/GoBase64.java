/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Base 64 as Go's {@code base64.StdEncoding} reads and writes it: padded, line breaks ignored when reading. */
public final class GoBase64 {

    private static final int GROUP = 4;

    private GoBase64() {}

    /** Returns the encoded text, without line breaks. */
    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Returns the decoded bytes.
     *
     * @throws GoError {@code illegal base64 data at input byte N}
     */
    public static byte[] decode(byte[] text) {
        return new Reader(text).read();
    }

    /** Reads groups of four characters; keeps the offset, which the error names. */
    private static final class Reader {

        private final byte[] text;
        private final ByteArrayOutputStream out;
        private int at;

        Reader(byte[] text) {
            this.text = text;
            this.out = new ByteArrayOutputStream(text.length * 3 / GROUP);
        }

        byte[] read() {
            int digits = GROUP;
            while (digits == GROUP) {
                digits = group();
            }
            return out.toByteArray();
        }

        /** Reads one group and returns how many digits it had; fewer than four end the text. */
        private int group() {
            int bits = 0;
            int digits = 0;
            while (digits < GROUP) {
                skipLineBreaks();
                if (at == text.length) {
                    if (digits > 0) {
                        throw corrupt(at - digits);
                    }
                    return 0;
                }
                int digit = digit(text[at++]);
                if (digit < 0) {
                    padding(digits);
                    write(bits << (6 * (GROUP - digits)), digits);
                    return digits;
                }
                bits = bits << 6 | digit;
                digits++;
            }
            write(bits, digits);
            return digits;
        }

        /** Checks the end of the text, from the first character on that is no digit. */
        private void padding(int digits) {
            if (text[at - 1] != '=' || digits < 2) {
                throw corrupt(at - 1);
            }
            if (digits == 2) {
                skipLineBreaks();
                if (at == text.length) {
                    throw corrupt(at);
                }
                if (text[at] != '=') {
                    throw corrupt(at - 1);
                }
                at++;
            }
            skipLineBreaks();
            if (at < text.length) {
                throw corrupt(at);
            }
        }

        private void write(int bits, int digits) {
            for (int i = 1; i < digits; i++) {
                out.write(bits >> (24 - 8 * i));
            }
        }

        private void skipLineBreaks() {
            while (at < text.length && (text[at] == '\n' || text[at] == '\r')) {
                at++;
            }
        }
    }

    private static int digit(byte b) {
        if (b >= 'A' && b <= 'Z') {
            return b - 'A';
        }
        if (b >= 'a' && b <= 'z') {
            return b - 'a' + 26;
        }
        if (b >= '0' && b <= '9') {
            return b - '0' + 52;
        }
        return b == '+' ? 62 : b == '/' ? 63 : -1;
    }

    private static GoError corrupt(int offset) {
        return new GoError("illegal base64 data at input byte " + offset);
    }
}
