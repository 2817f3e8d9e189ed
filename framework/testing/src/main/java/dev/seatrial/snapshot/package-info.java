/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Approved snapshots of rendered charts: how they are written, compared and approved, and how stale ones are found. Built
 * on ApprovalTests, with its file names ({@code .approved}, {@code .received}) and reporters. Depends on renders, but not
 * on JUnit. Start reading at {@link dev.seatrial.snapshot.Snapshot}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.snapshot;
