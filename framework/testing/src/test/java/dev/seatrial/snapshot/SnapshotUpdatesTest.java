/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapshotUpdatesTest {

    private final SnapshotUpdates updates = new SnapshotUpdates();

    @Test
    void tell_what_was_written_once() {
        updates.approved(true);
        updates.approved(true);
        updates.approved(false);
        updates.deleted(1);

        assertThat(updates.take()).contains("approved 2 new, 1 changed, deleted 1");
        assertThat(updates.take()).isEmpty();
    }

    @Test
    void leave_out_what_did_not_happen() {
        updates.approved(false);
        assertThat(updates.take()).contains("approved 1 changed");

        updates.deleted(2);
        assertThat(updates.take()).contains("deleted 2");
    }
}
