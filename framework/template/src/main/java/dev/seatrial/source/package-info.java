/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Source text: files, positions, spans and excerpts. This package does not depend on others. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.source;
