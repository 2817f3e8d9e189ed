/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.unittest.internal.check.Subject;
import dev.seatrial.unittest.internal.suite.AssertionFields;
import java.util.List;
import java.util.Map;

/**
 * An assertion that a suite made.
 *
 * @param selected the documents that it looked at, by template
 */
record Observed(AssertionFields assertion, boolean passed, Map<String, List<Subject.Selected>> selected) {}
