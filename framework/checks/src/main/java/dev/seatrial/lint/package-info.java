/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Lints charts as {@code helm lint} does: the same rules in the same order with the same texts, for each Helm version that Seatrial
 * follows. Start with {@link dev.seatrial.lint.Linter}. This package does not know command lines or assertions.
 */
@NullMarked
package dev.seatrial.lint;

import org.jspecify.annotations.NullMarked;
