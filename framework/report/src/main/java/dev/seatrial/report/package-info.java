/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * One page for people who would rather look than read: what policies found and what snapshots differ in. It knows the results of
 * its siblings and the files that they leave, and no test framework. Start at {@link dev.seatrial.report.ReportPage}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.report;
