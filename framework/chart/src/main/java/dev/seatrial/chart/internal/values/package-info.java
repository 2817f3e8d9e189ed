/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Trees of values: copies, look-ups by path, and merges. Knows Go values and no chart.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.chart.internal.values;
