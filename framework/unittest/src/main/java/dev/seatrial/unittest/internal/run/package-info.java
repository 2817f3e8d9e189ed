/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Runs suites: finds and reads them, renders charts for jobs, checks assertions, and keeps snapshots. Start reading at {@code SuiteRun}. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.unittest.internal.run;
