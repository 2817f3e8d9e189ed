/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Go's ways of reading more than a single read returns. */
final class Reads {

    private static final int CHUNK = 1 << 13;

    private Reads() {}

    /** Reads until {@code length} bytes are there or the source ends, and returns how many there are. */
    static int tryFully(ByteSource source, byte[] to, int from, int length) {
        int n = 0;
        while (n < length) {
            n += source.read(to, from + n, length - n);
            if (source.fault() != null) {
                break;
            }
        }
        return n;
    }

    /** Returns the fault after {@link #tryFully}: an end right behind the last byte is none. */
    static @Nullable Fault faultOf(ByteSource source, int read, int wanted) {
        if (wanted == 0) {
            return null;
        }
        Fault fault = source.fault();
        return read == wanted && Fault.EOF.equals(fault) ? null : fault;
    }

    /** Fills a block, of which nothing may be missing. */
    static byte[] block(ByteSource source) throws ArchiveException {
        byte[] block = new byte[TarBlock.SIZE];
        int n = tryFully(source, block, 0, block.length);
        Fault fault = faultOf(source, n, block.length);
        if (fault != null) {
            throw new ArchiveException(fault.withinData());
        }
        return block;
    }

    /** Skips bytes, of which none may be missing; a fault right behind them does not count. */
    static void skip(ByteSource source, long length) throws ArchiveException {
        byte[] skipped = new byte[(int) Math.min(CHUNK, length)];
        long left = length;
        while (left > 0) {
            left -= source.read(skipped, 0, (int) Math.min(skipped.length, left));
            Fault fault = source.fault();
            if (fault != null && left > 0) {
                throw new ArchiveException(fault.withinData());
            }
        }
    }

    /** Returns all bytes up to the end, at most {@code limit} of them. */
    static byte[] all(ByteSource source, long limit) throws ArchiveException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        while (all.size() < limit) {
            int n = source.read(chunk, 0, (int) Math.min(chunk.length, limit - all.size()));
            all.write(chunk, 0, n);
            Fault fault = source.fault();
            if (Fault.EOF.equals(fault)) {
                break;
            }
            if (fault != null) {
                throw new ArchiveException(fault);
            }
        }
        return all.toByteArray();
    }
}
