/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

/** What may be written to files of snapshots. */
public enum SnapshotMode {
    /** New snapshots are stored, and pass; those that nobody asks for are dropped. */
    CREATE,
    /** Changed snapshots are stored as well. */
    UPDATE,
    /** Nothing is written; a snapshot that is not stored fails. */
    READ_ONLY
}
