/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Owns approved snapshots of what charts render to: how they are written, compared, accepted, and found to be out of use.
 * ApprovalTests lies underneath: its names ({@code .approved}, {@code .received}), reporters and scrubbers. Knows renders,
 * and nothing of JUnit. Start reading at {@link dev.seatrial.snapshot.Snapshot}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.snapshot;
