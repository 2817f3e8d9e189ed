/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads DER from front to back, as strictly as the {@code cryptobyte} package that Go reads certificates with: lengths in
 * their shortest form, tags below 31. A read that does not succeed returns null and consumes nothing.
 */
final class DerReader {

    private final byte[] bytes;
    private final int end;
    private int at;

    DerReader(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    boolean isEmpty() {
        return at == end;
    }

    /** Returns the next tag, -1 at the end. */
    int peek() {
        return isEmpty() ? -1 : bytes[at] & 0xff;
    }

    /** Reads an element and returns all of it. */
    byte @Nullable [] element(int tag) {
        return peek() == tag ? take(true) : null;
    }

    /** Reads an element of any tag and returns all of it. */
    byte @Nullable [] anyElement() {
        return take(true);
    }

    /** Reads an element of any tag and returns its content. */
    byte @Nullable [] anyContent() {
        return take(false);
    }

    /** Reads an element and returns its content. */
    byte @Nullable [] content(int tag) {
        return peek() == tag ? take(false) : null;
    }

    /** Reads an element and returns a reader of its content. */
    @Nullable
    DerReader enter(int tag) {
        byte[] content = content(tag);
        return content == null ? null : new DerReader(content);
    }

    /** Reads an integer in its shortest form. */
    @Nullable
    BigInteger integer() {
        byte[] content = content(Der.INTEGER);
        return content == null || !isMinimalInteger(content) ? null : new BigInteger(content);
    }

    /** Reads a bit string of whole bytes or not, and returns its bytes. */
    byte @Nullable [] bitString() {
        byte[] content = content(Der.BIT_STRING);
        if (content == null || content.length == 0) {
            return null;
        }
        int unused = content[0] & 0xff;
        boolean valid = unused < 8
                && (unused == 0 || content.length > 1)
                && (content[content.length - 1] & ((1 << unused) - 1)) == 0;
        return valid ? Arrays.copyOfRange(content, 1, content.length) : null;
    }

    /** Reads an object identifier in its dotted form. */
    @Nullable
    String oid() {
        byte[] content = content(Der.OBJECT_IDENTIFIER);
        return content == null ? null : dotted(content);
    }

    /** Returns the dotted form of an object identifier's content, null if it is not one that Go reads. */
    static @Nullable String dotted(byte[] content) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < content.length) {
            long arc = 0;
            int start = at;
            boolean more = true;
            while (more) {
                if (at == content.length || at - start == 5 || (at == start && content[at] == (byte) 0x80)) {
                    return null;
                }
                arc = (arc << 7) | (content[at] & 0x7F);
                more = content[at++] < 0;
            }
            if (arc > Integer.MAX_VALUE) {
                return null;
            }
            long root = Math.min(arc / 40, 2);
            out.append(start == 0 ? root + "." + (arc - root * 40) : "." + arc);
        }
        return out.isEmpty() ? null : out.toString();
    }

    static boolean isMinimalInteger(byte[] content) {
        if (content.length < 2) {
            return content.length == 1;
        }
        boolean redundantZero = content[0] == 0 && content[1] >= 0;
        boolean redundantOnes = content[0] == -1 && content[1] < 0;
        return !redundantZero && !redundantOnes;
    }

    private byte @Nullable [] take(boolean whole) {
        if (end - at < 2 || (bytes[at] & 0x1F) == 0x1F) {
            return null;
        }
        int header = 2;
        long length = bytes[at + 1] & 0xff;
        if (length >= 0x80) {
            int digits = (int) length & 0x7F;
            if (digits == 0 || digits > 4 || end - at < 2 + digits) {
                return null;
            }
            length = 0;
            for (int i = 0; i < digits; i++) {
                length = (length << 8) | (bytes[at + 2 + i] & 0xff);
            }
            if (length < 0x80 || length >>> (8 * (digits - 1)) == 0) {
                return null;
            }
            header += digits;
        }
        if (length > end - at - header) {
            return null;
        }
        int from = whole ? at : at + header;
        at += header + (int) length;
        return Arrays.copyOfRange(bytes, from, at);
    }
}
