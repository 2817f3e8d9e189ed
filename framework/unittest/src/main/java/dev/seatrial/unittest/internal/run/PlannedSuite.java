/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.unittest.internal.suite.Suite;

/** A suite and the chart that it belongs to. */
public record PlannedSuite(TestedChart chart, Suite suite) {}
