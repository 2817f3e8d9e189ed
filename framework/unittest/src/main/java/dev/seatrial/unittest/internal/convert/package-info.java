/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Converts suites into classes with {@code @ChartTest}. Every statement is run on the real render before it is written, and only kept
 * if its verdict is that of the suite. Start reading at {@code Converter}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.unittest.internal.convert;
