/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Errors as data, and how they are printed: headline, excerpt, facts and hint. Nothing else prints errors. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.diagnostic;
