/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Limits of stack and memory for work on charts that nobody vouches for. Knows no chart.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.chart.internal.limit;
