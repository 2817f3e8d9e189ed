/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of a sparse entry: what the archive holds, and zeros between. */
final class SparseContent implements ByteSource {

    private final EntryContent data;
    private final List<SparseMap.Region> holes;
    private final long size;
    private int hole;
    private long position;
    private @Nullable Fault fault;

    SparseContent(EntryContent data, List<SparseMap.Region> holes) {
        this.data = data;
        this.holes = holes;
        this.size = holes.get(holes.size() - 1).end();
    }

    @Override
    public int read(byte[] to, int from, int length) {
        boolean finished = length >= size - position;
        int wanted = (int) Math.min(length, size - position);
        int n = 0;
        fault = null;
        while (n < wanted && fault == null) {
            SparseMap.Region next = holes.get(hole);
            int part;
            if (position < next.offset()) {
                int room = (int) Math.min(wanted - n, next.offset() - position);
                part = Reads.tryFully(data, to, from + n, room);
                fault = Reads.faultOf(data, part, room);
            } else {
                part = (int) Math.min(wanted - n, next.end() - position);
                Arrays.fill(to, from + n, from + n + part, (byte) 0);
            }
            n += part;
            position += part;
            if (position >= next.end() && hole < holes.size() - 1) {
                hole++;
            }
        }
        fault = outcome(finished);
        return n;
    }

    private @Nullable Fault outcome(boolean finished) {
        if (fault != null) {
            return fault.equals(Fault.EOF) ? Fault.MISSING_DATA : fault;
        }
        if (position == size && data.left() > 0) {
            return Fault.UNREFERENCED_DATA;
        }
        return finished ? Fault.EOF : null;
    }

    @Override
    public @Nullable Fault fault() {
        return fault;
    }
}
