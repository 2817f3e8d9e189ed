/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * How much time and text the work on a chart may take. Knows nothing of templates or charts: whatever can run long is given
 * a {@link dev.seatrial.template.internal.limit.Budget} and counts its steps there.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.template.internal.limit;
