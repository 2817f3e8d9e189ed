/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;

/** The first line is an expression, the rest is a text. */
class RegexpFuzzTest {

    @FuzzTest
    void expressions_match_or_are_refused_with_the_text_of_go(byte[] input) {
        String[] lines = GoStrings.string(input).split("\n", 2);
        String text = lines.length > 1 ? lines[1] : lines[0];
        for (GoRelease release : GoRelease.values()) {
            try {
                GoRegexp regexp = GoRegexp.compile(lines[0], release);
                regexp.findAll(text, -1, Budget.unlimited());
                regexp.split(text, 5, Budget.unlimited());
                regexp.replaceAll(text, "<$1${n}>", Budget.unlimited());
            } catch (GoError documented) {
                // no expression
            }
        }
    }
}
