/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import java.nio.charset.StandardCharsets;

/** Lines at the begin of a sparse entry, which are read in whole blocks. */
final class SparseLines {

    private final ByteSource content;
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private int total;
    private int at;
    private long lines;

    SparseLines(ByteSource content, int limit) {
        this.content = content;
        this.limit = limit;
    }

    /** Reads blocks until there are so many lines. */
    void feed(long count) throws ArchiveException {
        while (lines < count) {
            total += TarBlock.SIZE;
            if (total > limit) {
                throw new ArchiveException(Fault.SPARSE_TOO_LONG);
            }
            String block = new String(Reads.block(content), StandardCharsets.ISO_8859_1);
            text.append(block);
            lines += block.chars().filter(c -> c == '\n').count();
        }
    }

    /** Returns the next line, of which {@link #feed} made sure. */
    String next() {
        int end = text.indexOf("\n", at);
        String line = text.substring(at, end);
        at = end + 1;
        lines--;
        return line;
    }
}
