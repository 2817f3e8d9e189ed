/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

/** Rules about the notes. */
final class NotesRules {

    static final PolicyRule PRESENT =
            new PolicyRule("notes", "Whoever installs a chart wants to know what to do next.", review -> {
                // A render without any workload is a library or a bundle of definitions: nothing to do next.
                boolean isEmpty = review.notes().filter(String::isBlank).isPresent();
                if (isEmpty && !review.allWorkloads().isEmpty()) {
                    review.report("has no notes.", "Write `templates/NOTES.txt`.");
                }
            });

    private NotesRules() {}
}
