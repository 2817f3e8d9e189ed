/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Tests of what holds for all modules at once: how packages depend on each other, what belongs to the public API, and how the
 * API changes. Start reading at {@link dev.seatrial.architecture.PackagesTest}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.architecture;
