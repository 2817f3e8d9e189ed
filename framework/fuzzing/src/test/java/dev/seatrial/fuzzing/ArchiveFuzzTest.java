/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.chart.internal.archive.ArchiveException;
import dev.seatrial.chart.internal.archive.GzipReader;

class ArchiveFuzzTest {

    private static final int MOST_OUTPUT = 1 << 20;

    @FuzzTest
    void compressed_archives_are_read_or_refused_with_the_text_of_go(byte[] archive) {
        try {
            TarFuzzTest.read(new GzipReader(archive), MOST_OUTPUT);
        } catch (ArchiveException documented) {
            // damaged
        }
    }
}
