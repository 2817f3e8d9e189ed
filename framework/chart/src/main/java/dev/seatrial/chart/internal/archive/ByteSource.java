/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import org.jspecify.annotations.Nullable;

/**
 * A source of bytes that reports faults as Go's {@code io.Reader} does: a read may return bytes and a fault at once. Whether
 * an archive with damage right behind a file is accepted depends on that.
 */
public interface ByteSource {

    /**
     * Reads up to {@code length} bytes and returns how many there were. {@link #fault()} then tells whether and why the
     * source ends behind them.
     */
    int read(byte[] to, int from, int length);

    /** Returns the fault of the last read, null if there was none. */
    @Nullable
    Fault fault();
}
