/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Inputs that are made to take all time, stack or memory: one table for the tests, which run it with a small limit, and for
 * {@link dev.seatrial.hostile.HostileTable}, which prints what each of them takes.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.hostile;
