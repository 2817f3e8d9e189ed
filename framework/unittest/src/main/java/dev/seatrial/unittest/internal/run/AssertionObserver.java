/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.unittest.internal.check.Subject;
import dev.seatrial.unittest.internal.suite.AssertionFields;
import java.util.List;
import java.util.Map;

/** Is told what became of each assertion of a job. */
@FunctionalInterface
public interface AssertionObserver {

    /** Observes nothing. */
    AssertionObserver NONE = (assertion, passed, selected) -> {};

    /**
     * Called after an assertion was made.
     *
     * @param selected the documents that it looked at, by the path of their template
     */
    void made(AssertionFields assertion, boolean passed, Map<String, List<Subject.Selected>> selected);
}
