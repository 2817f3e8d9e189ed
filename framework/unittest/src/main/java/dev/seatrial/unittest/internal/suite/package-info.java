/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Suites as their files have them: fields, jobs and assertions with their lines. Knows nothing of renders. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.unittest.internal.suite;
