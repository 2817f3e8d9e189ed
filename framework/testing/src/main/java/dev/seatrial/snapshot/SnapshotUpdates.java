/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what update mode writes, since nobody should approve more than they know of. Thread-safe. */
final class SnapshotUpdates {

    private int fresh;
    private int changed;
    private int deleted;

    synchronized void approved(boolean isNew) {
        if (isNew) {
            fresh++;
        } else {
            changed++;
        }
    }

    synchronized void deleted(int files) {
        deleted += files;
    }

    /** Returns the counts since the last call as text; empty if there are none. */
    synchronized Optional<String> take() {
        List<String> approved = new ArrayList<>();
        add(fresh, "new", approved);
        add(changed, "changed", approved);
        List<String> all = new ArrayList<>();
        if (!approved.isEmpty()) {
            all.add("approved " + String.join(", ", approved));
        }
        if (deleted > 0) {
            all.add("deleted " + deleted);
        }
        fresh = 0;
        changed = 0;
        deleted = 0;
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
    }

    private static void add(int count, String what, List<String> all) {
        if (count > 0) {
            all.add(count + " " + what);
        }
    }
}
