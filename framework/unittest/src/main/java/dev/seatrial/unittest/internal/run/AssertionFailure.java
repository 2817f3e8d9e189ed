/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.unittest.internal.check.Document;
import dev.seatrial.unittest.internal.check.Verdict;
import dev.seatrial.unittest.internal.suite.AssertionFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assertion that does not hold, or passes only by a mistake of the original.
 *
 * @param index the index of the assertion in its job
 * @param problems what is wrong, in the order of the templates
 */
public record AssertionFailure(int index, AssertionFields assertion, List<Problem> problems) {

    /**
     * Something that is wrong.
     *
     * @param template the path of the template, empty if the problem is about none
     * @param document the document that it is about, null for none
     * @param mismatch what is not as expected
     */
    public record Problem(
            String template,
            @Nullable Document document,
            Verdict.Mismatch mismatch,
            @Nullable Origin origin) {}

    /** Finds the template line that wrote a line of a template's output. */
    @FunctionalInterface
    public interface Origin {

        /** Returns the place and the values that it used as text, empty if they are unknown. */
        String of(String template, int line);
    }
}
