/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import java.util.List;
import org.apiguardian.api.API;

/** Determines the fields that identify the elements of a list, such as {@code name} for containers. */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL)
public interface ListKeys {

    /**
     * Returns the fields that together identify an element of a list, or none to compare by position. A list is also compared by position
     * if an element is not a map, lacks the first field, or has the same values as another element.
     *
     * @param object the object that contains the list
     * @param list the path of the list
     */
    List<String> of(ResourceId object, ManifestPath list);

    /** Identifies elements by {@code name}, which suits most lists in Kubernetes. */
    static ListKeys byName() {
        return (object, list) -> List.of("name");
    }

    /** Identifies elements by their position. */
    static ListKeys byPosition() {
        return (object, list) -> List.of();
    }
}
