/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The changes of an object that is in two sets of manifests.
 *
 * @param before the manifest in the first set
 * @param after the manifest in the second set
 * @param fields the changes, in the order of the keys
 */
@API(status = API.Status.EXPERIMENTAL)
public record ManifestChange(Manifest before, Manifest after, List<FieldChange> fields) {

    public ManifestChange {
        fields = List.copyOf(fields);
    }

    /**
     * Compares two manifests, even if they describe different objects.
     *
     * @param keys the fields that identify the elements of lists
     */
    public static ManifestChange between(Manifest before, Manifest after, ListKeys keys) {
        return new ManifestChange(
                before, after, FieldChange.between(after.id(), before.content(), after.content(), keys));
    }

    /** Returns the identity of the object in the second manifest. */
    public ResourceId id() {
        return after.id();
    }
}
