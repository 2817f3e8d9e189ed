/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import java.util.zip.CRC32;

/** The bytes of a compressed archive, read one after the other. */
final class ByteInput {

    private final byte[] bytes;
    private int at;

    ByteInput(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the next byte, -1 at the end. */
    int next() {
        return at < bytes.length ? bytes[at++] & 0xff : -1;
    }

    /** Copies bytes and returns how many there were. */
    int read(byte[] to, int from, int length) {
        int n = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, to, from, n);
        at += n;
        return n;
    }

    /** Returns exactly {@code length} bytes and adds them to a checksum. */
    byte[] take(int length, CRC32 sum) throws ArchiveException {
        byte[] taken = new byte[length];
        int n = read(taken, 0, length);
        if (n < length) {
            throw new ArchiveException(n == 0 ? Fault.EOF : Fault.UNEXPECTED_EOF);
        }
        sum.update(taken);
        return taken;
    }
}
