/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The results of a test run: what each test came to, what it rendered, and what policies and snapshots found. Each JVM writes
 * one data file; whoever writes a report merges them. This package knows the results of policies and snapshots, and no test
 * framework. Start at {@link dev.seatrial.report.Results} for the model and {@link dev.seatrial.report.ResultsFolder} for the
 * files.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.report;
