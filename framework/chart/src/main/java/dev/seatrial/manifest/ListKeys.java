/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import java.util.List;
import org.apiguardian.api.API;

/** Says by which fields the elements of a list are told apart, such as containers by {@code name}. */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL)
public interface ListKeys {

    /**
     * Returns the fields that together identify an element of a list; none if only the position does. Lists with an element that is
     * not a map, that has no value for the first of the fields, or that has the same values as another, are compared by position.
     *
     * @param object the object that holds the list
     * @param list where the list is
     */
    List<String> of(ResourceId object, ManifestPath list);

    /** Returns keys that identify elements by {@code name}, which is right for most lists of Kubernetes. */
    static ListKeys byName() {
        return (object, list) -> List.of("name");
    }

    /** Returns keys that identify elements by their position. */
    static ListKeys byPosition() {
        return (object, list) -> List.of();
    }
}
