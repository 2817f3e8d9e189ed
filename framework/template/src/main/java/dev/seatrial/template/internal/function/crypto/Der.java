/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** Writes the few ASN.1 types that keys and certificates are made of, in DER. */
final class Der {

    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int NULL = 0x05;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int UTF8_STRING = 0x0C;
    static final int PRINTABLE_STRING = 0x13;
    static final int UTC_TIME = 0x17;
    static final int GENERALIZED_TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    private static final int CONTEXT = 0x80;
    private static final int CONSTRUCTED = 0x20;

    private Der() {}

    /** Returns an element of any tag whose content is that of the parts, one after the other. */
    static byte[] element(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + 6);
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            byte[] digits = BigInteger.valueOf(length).toByteArray();
            int from = digits[0] == 0 ? 1 : 0;
            out.write(0x80 | (digits.length - from));
            out.write(digits, from, digits.length - from);
        }
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] sequence(byte[]... parts) {
        return element(SEQUENCE, parts);
    }

    static byte[] integer(BigInteger value) {
        return element(INTEGER, value.toByteArray());
    }

    static byte[] integer(long value) {
        return integer(BigInteger.valueOf(value));
    }

    static byte[] octets(byte[] content) {
        return element(OCTET_STRING, content);
    }

    /** Returns a bit string whose last bits are unused. */
    static byte[] bits(int unused, byte... content) {
        return element(BIT_STRING, new byte[] {(byte) unused}, content);
    }

    static byte[] nothing() {
        return element(NULL);
    }

    static byte[] yes() {
        return element(BOOLEAN, new byte[] {(byte) 0xFF});
    }

    /** Returns the tag of a context-specific element that holds a value itself. */
    static int context(int number) {
        return CONTEXT | number;
    }

    /** Returns the tag of a context-specific element that holds other elements. */
    static int contextConstructed(int number) {
        return CONTEXT | CONSTRUCTED | number;
    }

    /** Returns an object identifier from its dotted form. */
    static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        base128(out, Long.parseLong(arcs[0]) * 40 + Long.parseLong(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            base128(out, Long.parseLong(arcs[i]));
        }
        return element(OBJECT_IDENTIFIER, out.toByteArray());
    }

    private static void base128(ByteArrayOutputStream out, long value) {
        for (int shift = 63 / 7 * 7; shift > 0; shift -= 7) {
            if (value >>> shift != 0) {
                out.write((int) (((value >>> shift) & 0x7F) | 0x80));
            }
        }
        out.write((int) (value & 0x7F));
    }
}
