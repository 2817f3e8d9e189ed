/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Owns how errors are held and printed: headline, excerpt, facts, hint. Nothing else prints errors. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.diagnostic;
