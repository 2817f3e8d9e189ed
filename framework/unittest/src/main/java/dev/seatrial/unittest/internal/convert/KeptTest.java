/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.unittest.internal.suite.Job;
import dev.seatrial.unittest.internal.suite.Suite;

/** A test that stays in its suite, and why. */
public record KeptTest(Suite suite, Job job, String reason) {}
