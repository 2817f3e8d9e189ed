/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Owns the functions of Sprig and Helm, one table per topic. Start reading at {@code StandardLibraries}. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.template.internal.function;
