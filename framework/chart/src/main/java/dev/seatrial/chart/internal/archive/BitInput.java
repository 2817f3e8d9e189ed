/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

/** Reads bits from a compressed archive, the lowest of each byte first. */
final class BitInput {

    private final ByteInput in;
    private long offset;
    private int bits;
    private int count;

    BitInput(ByteInput in) {
        this.in = in;
    }

    /** Returns the number of bytes that were read. */
    long offset() {
        return offset;
    }

    /** Returns the next {@code n} bits as a number. */
    int take(int n) throws ArchiveException {
        while (count < n) {
            more();
        }
        int value = bits & ((1 << n) - 1);
        drop(n);
        return value;
    }

    /** Makes sure that at least {@code n} bits are there, without taking them. */
    void need(int n) throws ArchiveException {
        while (count < n) {
            more();
        }
    }

    /** Returns the next symbol of a code. No byte is read that belongs to what follows the last symbol of a block. */
    int symbol(Huffman code) throws ArchiveException {
        int needed = code.shortest();
        while (true) {
            need(needed);
            int entry = code.entry(bits);
            needed = Huffman.length(entry);
            if (needed <= count) {
                if (needed == 0) {
                    throw corrupt();
                }
                drop(needed);
                return Huffman.symbol(entry);
            }
        }
    }

    /** Copies whole bytes, dropping the rest of the current one, and returns how many there were. */
    int copy(byte[] to, int from, int length) {
        bits = 0;
        count = 0;
        int n = in.read(to, from, length);
        offset += n;
        return n;
    }

    /** Returns the exception for data that make no sense. */
    ArchiveException corrupt() {
        return new ArchiveException(Fault.corrupt(offset));
    }

    private void drop(int n) {
        bits >>>= n;
        count -= n;
    }

    private void more() throws ArchiveException {
        int next = in.next();
        if (next < 0) {
            throw new ArchiveException(Fault.UNEXPECTED_EOF);
        }
        offset++;
        bits |= next << count;
        count += Byte.SIZE;
    }
}
