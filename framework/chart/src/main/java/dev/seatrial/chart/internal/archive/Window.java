/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

/** The last 32 KiB that were decompressed, and which of them were not handed out yet. */
final class Window {

    private static final int SIZE = 1 << 15;

    private final byte[] bytes = new byte[SIZE];
    private int written;
    private int flushed;
    private boolean full;

    /** Returns how far back a copy may reach. */
    int reach() {
        return full ? SIZE : written;
    }

    /** Whether nothing more can be written before a flush. */
    boolean isFull() {
        return written == SIZE;
    }

    /** Whether there is something to hand out. */
    boolean hasNews() {
        return written > flushed;
    }

    void write(int value) {
        bytes[written++] = (byte) value;
    }

    /** Repeats what was written {@code distance} bytes ago, as far as there is room, and returns how much that was. */
    int repeat(int distance, int length) {
        int n = Math.min(length, SIZE - written);
        int source = written - distance;
        for (int i = 0; i < n; i++) {
            bytes[written] = bytes[source < 0 ? source + SIZE : source];
            written++;
            source++;
        }
        return n;
    }

    /** Copies stored bytes, as far as there is room and input, and returns how many that were. */
    int store(BitInput in, int length) {
        int n = in.copy(bytes, written, Math.min(length, SIZE - written));
        written += n;
        return n;
    }

    /** Returns how much room is left. */
    int room() {
        return SIZE - written;
    }

    /** Returns where the bytes to hand out begin; {@link #end()} says where they end. */
    int begin() {
        return flushed;
    }

    int end() {
        return written;
    }

    /** Marks everything as handed out. The bytes stay until the next write. */
    void flush() {
        flushed = written;
        if (written == SIZE) {
            written = 0;
            flushed = 0;
            full = true;
        }
    }

    void copyTo(byte[] to, int at, int from, int length) {
        System.arraycopy(bytes, from, to, at, length);
    }
}
