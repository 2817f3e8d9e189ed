/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code lookup} sees: the objects of a cluster, real or pretended. A service of the execution. */
@FunctionalInterface
public interface ClusterLookup {

    /**
     * Returns an object, or a list of them when no name is given, as Helm's {@code lookup} does.
     *
     * @param namespace the namespace, empty for all or for objects without one
     * @param name the name, empty for a list
     * @return an empty map when there is none, and always in {@code helm template}
     * @throws dev.seatrial.template.internal.go.GoError with Helm's text
     */
    Map<String, @Nullable Object> lookup(String apiVersion, String kind, String namespace, String name);
}
