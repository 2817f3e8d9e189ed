/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.unittest.internal.suite.SuiteException;
import java.util.List;
import java.util.Map;

/**
 * What came of a conversion.
 *
 * @param files the text of each file, by its path in the module
 * @param assertions the number of assertions that became statements
 * @param allAssertions the number of all assertions
 * @param verdicts whether the test passes in its suite, by the name of its method: {@code com.example.WebTest#runs}
 * @param kept the tests that stay in their suites
 * @param skipped why suites were left out: they or their snapshots cannot be read
 */
public record Conversion(
        Map<String, String> files,
        int tests,
        int allTests,
        int assertions,
        int allAssertions,
        List<KeptTest> kept,
        List<SuiteException> skipped,
        Map<String, Boolean> verdicts) {

    /** Returns the share of assertions that became statements, as a percentage. */
    public int percentage() {
        return allAssertions == 0 ? 100 : (int) (100L * assertions / allAssertions);
    }
}
