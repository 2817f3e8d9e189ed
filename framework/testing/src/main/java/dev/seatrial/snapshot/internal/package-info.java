/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Names of files that hold on every file system.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.snapshot.internal;
