/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Compares {@code seatrial lint} with {@code helm lint}. */
@NullMarked
package dev.seatrial.cli.lint;

import org.jspecify.annotations.NullMarked;
