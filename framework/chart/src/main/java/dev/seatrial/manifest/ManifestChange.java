/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import java.util.List;
import org.apiguardian.api.API;

/**
 * An object that two sets of manifests have, and what differs.
 *
 * @param before the manifest in the first set
 * @param after the manifest in the second set
 * @param fields what differs, in the order of the keys
 */
@API(status = API.Status.EXPERIMENTAL)
public record ManifestChange(Manifest before, Manifest after, List<FieldChange> fields) {

    public ManifestChange {
        fields = List.copyOf(fields);
    }

    /**
     * Compares two manifests, whatever objects they are of.
     *
     * @param keys what tells the elements of lists apart
     */
    public static ManifestChange between(Manifest before, Manifest after, ListKeys keys) {
        return new ManifestChange(
                before, after, FieldChange.between(after.id(), before.content(), after.content(), keys));
    }

    /** Returns what the second manifest says it is. */
    public ResourceId id() {
        return after.id();
    }
}
