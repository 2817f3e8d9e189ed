/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Owns how annotations become renders and renders become parameters. Nothing here is for tests to use; what must be public
 * is so because the annotations name it. Start reading at {@link dev.seatrial.junit.internal.ChartExtension}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.junit.internal;
