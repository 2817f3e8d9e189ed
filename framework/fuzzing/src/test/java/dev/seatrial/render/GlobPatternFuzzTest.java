/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.template.internal.go.GoStrings;

class GlobPatternFuzzTest {

    @FuzzTest
    void any_pattern_of_files_can_be_asked(byte[] pattern) {
        GlobPattern glob = GlobPattern.of(GoStrings.string(pattern));

        glob.matches("files/a.txt");
        glob.matches("\u00e9/{}[]\\*");
    }
}
