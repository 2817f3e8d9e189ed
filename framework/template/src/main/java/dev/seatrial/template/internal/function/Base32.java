/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoError;
import java.io.ByteArrayOutputStream;

/** Base 32 as Go's {@code base32.StdEncoding} reads and writes it: padded, line breaks ignored when reading. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUP = 8;
    private static final int GROUP_BYTES = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder((bytes.length + 4) / GROUP_BYTES * GROUP);
        for (int from = 0; from < bytes.length; from += GROUP_BYTES) {
            int count = Math.min(GROUP_BYTES, bytes.length - from);
            long bits = 0;
            for (int i = 0; i < GROUP_BYTES; i++) {
                bits = bits << 8 | (i < count ? bytes[from + i] & 0xff : 0);
            }
            int digits = (count * 8 + 4) / 5;
            for (int i = 0; i < GROUP; i++) {
                out.append(i < digits ? ALPHABET.charAt((int) (bits >> (35 - 5 * i)) & 31) : '=');
            }
        }
        return out.toString();
    }

    /**
     * Returns the decoded bytes.
     *
     * @throws GoError {@code illegal base32 data at input byte N}, where N leaves line breaks out
     */
    static byte[] decode(byte[] text) {
        return new Reader(withoutLineBreaks(text)).read();
    }

    private static byte[] withoutLineBreaks(byte[] text) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(text.length);
        for (byte b : text) {
            if (b != '\r' && b != '\n') {
                kept.write(b);
            }
        }
        return kept.toByteArray();
    }

    private static final class Reader {

        private final byte[] text;
        private final ByteArrayOutputStream out;
        private int at;

        Reader(byte[] text) {
            this.text = text;
            this.out = new ByteArrayOutputStream(text.length * GROUP_BYTES / GROUP + GROUP_BYTES);
        }

        byte[] read() {
            int digits = GROUP;
            while (digits == GROUP && at < text.length) {
                digits = group();
            }
            return out.toByteArray();
        }

        private int group() {
            long bits = 0;
            for (int digits = 0; digits < GROUP; digits++) {
                if (at == text.length) {
                    throw corrupt(text.length - digits);
                }
                byte b = text[at++];
                if (b == '=' && digits >= 2 && text.length - at < GROUP) {
                    checkPadding(digits);
                    write(bits << (5 * (GROUP - digits)), digits);
                    return digits;
                }
                int value = ALPHABET.indexOf((char) (b & 0xff));
                if (value < 0) {
                    throw corrupt(at - 1);
                }
                bits = bits << 5 | value;
            }
            write(bits, GROUP);
            return GROUP;
        }

        private void checkPadding(int digits) {
            int missing = GROUP - 1 - digits;
            if (text.length - at < missing) {
                throw corrupt(text.length);
            }
            for (int i = 0; i < missing; i++) {
                if (text[at + i] != '=') {
                    throw corrupt(at + i - 1);
                }
            }
            if (digits == 3 || digits == 6) {
                throw corrupt(at - 1);
            }
        }

        private void write(long bits, int digits) {
            for (int i = 0; i < digits * 5 / 8; i++) {
                out.write((int) (bits >> (32 - 8 * i)));
            }
        }

        private static GoError corrupt(int offset) {
            return new GoError("illegal base32 data at input byte " + offset);
        }
    }
}
