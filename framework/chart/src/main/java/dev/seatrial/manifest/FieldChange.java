/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A value that differs between two manifests of an object. If only one of them has a map or list, it is a single change.
 *
 * @param path the path in the second manifest, or in the first if the value was removed
 * @param kind the kind of the change
 * @param before the old value; null if there was none, or if it was null
 * @param after the new value; null if there is none, or if it is null
 */
@API(status = API.Status.EXPERIMENTAL)
public record FieldChange(
        ManifestPath path,
        Kind kind,
        @Nullable Object before,
        @Nullable Object after) {

    /** The kinds of changes. */
    public enum Kind {
        /** Only the second manifest has the key or the element. */
        ADDED,
        /** Only the first manifest has the key or the element. */
        REMOVED,
        /** Both manifests have it, with different values. */
        CHANGED,
        /** A list whose elements are identified by keys has its common elements in a different order. */
        REORDERED
    }

    /**
     * Compares two maps as YAML decodes them, such as the content of two manifests.
     *
     * @param object the object that they describe
     * @param keys the fields that identify the elements of lists
     * @return the changes, in the order of the keys
     */
    public static List<FieldChange> between(ResourceId object, Map<?, ?> before, Map<?, ?> after, ListKeys keys) {
        return new FieldComparison(object, keys).of(before, after);
    }

    /** Returns a line such as {@code spec.replicas: 1 -> 3}. */
    @Override
    public String toString() {
        return switch (kind) {
            case ADDED -> path + ": added " + after;
            case REMOVED -> path + ": removed " + before;
            case CHANGED -> path + ": " + before + " -> " + after;
            case REORDERED -> path + ": reordered";
        };
    }
}
