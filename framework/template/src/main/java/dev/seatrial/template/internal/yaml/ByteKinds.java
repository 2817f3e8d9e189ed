/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** Classifies the bytes of UTF-8 text for the scanner's inner loops: what may follow without a closer look. */
final class ByteKinds {

    /** Ends a run of a plain scalar in block context: blanks, breaks, the end, a colon, anything that is not ASCII. */
    static final int PLAIN_STOP = 1;
    /** Ends a run of a plain scalar inside a flow collection as well. */
    static final int FLOW_STOP = 2;
    /** Letters, digits, underscore and hyphen: what anchors, directives and tag handles are made of. */
    static final int WORD = 4;
    /** What may stand in a tag besides {@link #WORD}. */
    static final int URI = 8;
    /** Ends a run inside double quotes. */
    static final int DOUBLE_STOP = 16;
    /** Ends a run inside single quotes. */
    static final int SINGLE_STOP = 32;
    /** Cannot begin a plain scalar. */
    static final int INDICATOR = 64;

    private static final byte[] KINDS = kinds();

    private ByteKinds() {}

    /** Returns whether a byte is of one of the given kinds. */
    static boolean is(byte b, int mask) {
        return (KINDS[b & 0xff] & mask) != 0;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        mark(kinds, " \t\r\n\0:", PLAIN_STOP);
        mark(kinds, ",?[]{}", FLOW_STOP);
        mark(kinds, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-", WORD);
        mark(kinds, ";/?:@&=+$,.!~*'()[]%", URI);
        mark(kinds, " \t\r\n\0\"\\", DOUBLE_STOP);
        mark(kinds, " \t\r\n\0'", SINGLE_STOP);
        mark(kinds, "-?:,[]{}#&*!|>'\"%@`", INDICATOR);
        for (int b = 0x80; b < 256; b++) {
            kinds[b] |= PLAIN_STOP | DOUBLE_STOP | SINGLE_STOP;
        }
        return kinds;
    }

    private static void mark(byte[] kinds, String bytes, int kind) {
        for (int i = 0; i < bytes.length(); i++) {
            kinds[bytes.charAt(i)] |= (byte) kind;
        }
    }
}
