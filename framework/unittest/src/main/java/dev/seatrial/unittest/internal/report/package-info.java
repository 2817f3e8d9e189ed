/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What people and machines get to read: failures as text, and report files. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.unittest.internal.report;
