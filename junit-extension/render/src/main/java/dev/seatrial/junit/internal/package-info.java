/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Renders charts for annotations, and resolves parameters. Tests must not use this package. Its types are only public if annotations
 * refer to them. Start reading at {@link dev.seatrial.junit.internal.ChartExtension}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.junit.internal;
