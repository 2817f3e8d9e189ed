/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

/** Rules about the notes. */
final class NotesRules {

    static final PolicyRule PRESENT =
            new PolicyRule("notes", "The notes tell people who install the chart what to do next.", review -> {
                // Charts without workloads only bring definitions, so there is nothing to do next.
                boolean isEmpty = review.notes().filter(String::isBlank).isPresent();
                if (isEmpty && !review.allWorkloads().isEmpty()) {
                    review.report("has no notes.", "Add `templates/NOTES.txt`.");
                }
            });

    private NotesRules() {}
}
