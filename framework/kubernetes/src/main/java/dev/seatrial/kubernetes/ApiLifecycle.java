/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * The lifecycle of a type of Kubernetes objects: when it is introduced, deprecated and removed. The data comes from the prerelease
 * lifecycle in the code of Kubernetes, and for missing entries from its deprecation guide.
 *
 * @param type the API version and kind
 * @param introduced the first minor version that has the type; empty if it is unknown
 * @param deprecated the first minor version in which the API server warns about its use; empty if it is not deprecated
 * @param removed the first minor version without the type; empty if no removal is planned
 * @param successor the type to use instead; empty if there is none
 */
@API(status = API.Status.EXPERIMENTAL)
public record ApiLifecycle(
        ResourceType type,
        Optional<KubernetesMinor> introduced,
        Optional<KubernetesMinor> deprecated,
        Optional<KubernetesMinor> removed,
        Optional<ResourceType> successor) {

    /** The data, which is read on demand. A line of the guide replaces the line of the code. */
    private static final class Known {
        private static final Map<ResourceType, ApiLifecycle> BY_TYPE = new HashMap<>();

        static {
            for (String file : List.of("lifecycle.txt", "lifecycle-guide.txt")) {
                for (List<String> columns : FactFile.rows(file)) {
                    ApiLifecycle lifecycle = read(columns);
                    BY_TYPE.put(lifecycle.type(), lifecycle);
                }
            }
        }
    }

    /** Returns the lifecycle of a type; nothing for types that are not Kubernetes' own. */
    public static Optional<ApiLifecycle> of(ResourceType type) {
        return Optional.ofNullable(Known.BY_TYPE.get(type));
    }

    /** Returns all types with a known lifecycle. */
    static Set<ResourceType> types() {
        return Set.copyOf(Known.BY_TYPE.keySet());
    }

    /** Returns whether the type still exists in a version, but its use causes a warning. */
    public boolean isDeprecatedIn(KubernetesMinor minor) {
        return isReached(deprecated, minor) && !isRemovedIn(minor);
    }

    /** Returns whether the type no longer exists in a version. */
    public boolean isRemovedIn(KubernetesMinor minor) {
        return isReached(removed, minor);
    }

    /**
     * Returns the best type to use instead in a version: the last type in the chain of successors that exists in that version. If none
     * exists, returns the direct successor, which a later version has.
     */
    public Optional<ResourceType> successorIn(KubernetesMinor minor) {
        Optional<ResourceType> best = successor;
        Optional<ApiLifecycle> next = successor.flatMap(ApiLifecycle::of);
        while (next.isPresent() && next.get().isIntroducedIn(minor)) {
            best = Optional.of(next.get().type());
            next = next.get().successor().flatMap(ApiLifecycle::of);
        }
        return best;
    }

    private boolean isIntroducedIn(KubernetesMinor minor) {
        return introduced.isEmpty() || isReached(introduced, minor);
    }

    private static boolean isReached(Optional<KubernetesMinor> from, KubernetesMinor minor) {
        return from.filter(first -> first.compareTo(minor) <= 0).isPresent();
    }

    private static ApiLifecycle read(List<String> columns) {
        return new ApiLifecycle(
                ResourceType.parse(columns.get(0)),
                minor(columns.get(1)),
                minor(columns.get(2)),
                minor(columns.get(3)),
                columns.get(4).equals("-") ? Optional.empty() : Optional.of(ResourceType.parse(columns.get(4))));
    }

    private static Optional<KubernetesMinor> minor(String column) {
        return column.equals("-") ? Optional.empty() : Optional.of(new KubernetesMinor(Integer.parseInt(column)));
    }
}
