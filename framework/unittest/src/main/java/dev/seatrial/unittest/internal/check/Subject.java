/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import java.util.List;

/**
 * What an assertion looks at.
 *
 * @param selected the documents that a selector or an index selects
 * @param all all documents of the template
 * @param negated whether the assertion must not hold
 * @param snapshots where snapshots are compared
 */
public record Subject(List<Selected> selected, List<Document> all, boolean negated, SnapshotComparer snapshots) {

    /** A document with its index in the template. */
    public record Selected(int index, Document document) {}
}
