/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Owns source text: files, positions, spans, excerpts. Knows nothing else. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.source;
