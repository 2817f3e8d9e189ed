/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests that classes converted from suites compile, and have the verdicts of their suites. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.junit.convert;
