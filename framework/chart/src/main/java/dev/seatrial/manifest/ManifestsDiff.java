/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * The differences between two sets of manifests, by object. As in a Helm upgrade (pkg/kube/resource.go, {@code isMatchingInfo}), objects
 * are the same if they have the same API group, kind, namespace and name. Another version of the group is a change of the object.
 * Immutable.
 *
 * @param added the manifests of objects that are only in the second set, in its order
 * @param removed the manifests of objects that are only in the first set, in its order
 * @param changed the objects in both sets that differ, in the order of the second set
 * @param unchanged the manifests of the second set whose objects do not differ; their texts may differ, for example in comments
 */
@API(status = API.Status.EXPERIMENTAL)
public record ManifestsDiff(
        List<Manifest> added, List<Manifest> removed, List<ManifestChange> changed, List<Manifest> unchanged) {

    public ManifestsDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
    }

    /** Compares two sets of manifests. List elements are compared by name if all of them have names. */
    public static ManifestsDiff between(Manifests before, Manifests after) {
        return between(before, after, ListKeys.byName());
    }

    /**
     * Compares two sets of manifests. Several objects with the same identity are paired in their order.
     *
     * @param keys the fields that identify the elements of lists
     */
    public static ManifestsDiff between(Manifests before, Manifests after, ListKeys keys) {
        Map<Identity, Deque<Manifest>> old = new HashMap<>();
        for (Manifest manifest : before) {
            old.computeIfAbsent(Identity.of(manifest, before), id -> new ArrayDeque<>())
                    .add(manifest);
        }
        List<Manifest> added = new ArrayList<>();
        List<ManifestChange> changed = new ArrayList<>();
        List<Manifest> unchanged = new ArrayList<>();
        for (Manifest manifest : after) {
            Deque<Manifest> partners = old.get(Identity.of(manifest, after));
            Manifest partner = partners == null ? null : partners.poll();
            if (partner == null) {
                added.add(manifest);
                continue;
            }
            ManifestChange change = ManifestChange.between(partner, manifest, keys);
            if (change.fields().isEmpty()) {
                unchanged.add(manifest);
            } else {
                changed.add(change);
            }
        }
        Set<Manifest> left = Collections.newSetFromMap(new IdentityHashMap<>());
        old.values().forEach(left::addAll);
        List<Manifest> removed = before.stream().filter(left::contains).toList();
        return new ManifestsDiff(added, removed, changed, unchanged);
    }

    /** Returns whether no object was added, removed or changed. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** The identity of an object in both sets. */
    private record Identity(String group, String kind, String namespace, String name) {

        static Identity of(Manifest manifest, Manifests all) {
            ResourceId id = manifest.id();
            String release = all.release().map(ReleaseContext::namespace).orElse("");
            return new Identity(id.group(), id.kind(), Objects.requireNonNullElse(id.namespace(), release), id.name());
        }
    }
}
