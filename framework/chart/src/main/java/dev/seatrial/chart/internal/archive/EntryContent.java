/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import org.jspecify.annotations.Nullable;

/** The content of an entry as it lies in the archive. */
final class EntryContent implements ByteSource {

    private final ByteSource archive;
    private long left;
    private @Nullable Fault fault;

    EntryContent(ByteSource archive, long size) {
        this.archive = archive;
        this.left = size;
    }

    /** Returns how many bytes of the archive were not read yet. */
    long left() {
        return left;
    }

    @Override
    public int read(byte[] to, int from, int length) {
        int n = 0;
        fault = null;
        int wanted = (int) Math.min(length, left);
        if (wanted > 0) {
            n = archive.read(to, from, wanted);
            left -= n;
            fault = archive.fault();
        }
        if (Fault.EOF.equals(fault) && left > 0) {
            fault = Fault.UNEXPECTED_EOF;
        } else if (fault == null && left == 0) {
            fault = Fault.EOF;
        }
        return n;
    }

    @Override
    public @Nullable Fault fault() {
        return fault;
    }
}
