/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Paths into documents, in the language of helm-unittest. Knows neither suites nor charts. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.unittest.internal.path;
