/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Which values templates read, and which a chart declares. {@link dev.seatrial.coverage.internal.ValueReader} listens to a render,
 * {@link dev.seatrial.coverage.internal.DeclaredValues} knows values.yaml and the schemas. Knows nothing of tests.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.coverage.internal;
