/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.chart.internal.archive.ArchiveException;
import dev.seatrial.chart.internal.archive.ByteSource;
import dev.seatrial.chart.internal.archive.Fault;
import dev.seatrial.chart.internal.archive.TarReader;
import org.jspecify.annotations.Nullable;

/** Tar without compression, so that mutations reach its headers. */
class TarFuzzTest {

    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_CONTENT = 1 << 16;

    @FuzzTest
    void archives_are_read_or_refused_with_the_text_of_go(byte[] archive) {
        try {
            read(new Bytes(archive), archive.length);
        } catch (ArchiveException documented) {
            // damaged
        }
    }

    /** Reads all entries, as long as no more than so many bytes come out. */
    static void read(ByteSource source, long mostBytes) throws ArchiveException {
        TarReader tar = new TarReader(source);
        long left = mostBytes;
        for (int i = 0; i < MOST_ENTRIES && left > 0 && tar.next() != null; i++) {
            left -= tar.content(Math.min(MOST_CONTENT, left)).length;
        }
    }

    /** Bytes that end with the last one. */
    private static final class Bytes implements ByteSource {

        private final byte[] bytes;
        private int at;
        private @Nullable Fault fault;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read(byte[] to, int from, int length) {
            int n = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, to, from, n);
            at += n;
            fault = n == 0 ? Fault.EOF : null;
            return n;
        }

        @Override
        public @Nullable Fault fault() {
            return fault;
        }
    }
}
