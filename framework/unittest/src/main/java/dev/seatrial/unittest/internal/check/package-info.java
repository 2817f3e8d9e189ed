/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The types of assertions, and what they find in documents. Knows nothing of charts. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.unittest.internal.check;
