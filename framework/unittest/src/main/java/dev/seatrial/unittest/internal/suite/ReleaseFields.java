/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

/** What a suite or a job says of the release; empty, 0 and false stand for nothing. */
public record ReleaseFields(String name, String namespace, long revision, boolean upgrade) {

    /** Says nothing. */
    public static final ReleaseFields NONE = new ReleaseFields("", "", 0, false);

    /** Returns these fields where they say something, else others. */
    public ReleaseFields over(ReleaseFields other) {
        return new ReleaseFields(
                name.isEmpty() ? other.name : name,
                namespace.isEmpty() ? other.namespace : namespace,
                revision == 0 ? other.revision : revision,
                upgrade || other.upgrade);
    }
}
