/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoStrings;
import java.util.Arrays;

/** A growing run of bytes that is emptied and used again. */
final class ByteBuilder {

    private static final byte[] NONE = {};
    private static final int SMALLEST = 64;

    private byte[] bytes = NONE; // a parser has a dozen builders, and most documents need few of them
    private int length;

    void append(byte b) {
        ensure(1);
        bytes[length++] = b;
    }

    void append(byte[] source, int from, int to) {
        int n = to - from;
        ensure(n);
        System.arraycopy(source, from, bytes, length, n);
        length += n;
    }

    void append(ByteBuilder other) {
        append(other.bytes, 0, other.length);
    }

    void appendCodePoint(int c) {
        if (c < 0x80) {
            append((byte) c);
        } else if (c < 0x800) {
            append((byte) (0xC0 | c >> 6));
            append((byte) (0x80 | (c & 0x3f)));
        } else if (c < 0x10000) {
            append((byte) (0xE0 | c >> 12));
            append((byte) (0x80 | (c >> 6 & 0x3f)));
            append((byte) (0x80 | (c & 0x3f)));
        } else {
            append((byte) (0xF0 | c >> 18));
            append((byte) (0x80 | (c >> 12 & 0x3f)));
            append((byte) (0x80 | (c >> 6 & 0x3f)));
            append((byte) (0x80 | (c & 0x3f)));
        }
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    boolean startsWith(char c) {
        return length > 0 && bytes[0] == c;
    }

    void clear() {
        length = 0;
    }

    /** Returns the bytes as text and empties the builder. */
    String take() {
        String text = GoStrings.string(bytes, 0, length);
        length = 0;
        return text;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.max(SMALLEST, bytes.length * 2), length + more));
        }
    }
}
