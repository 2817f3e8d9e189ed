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
 * What differs between two sets of manifests, object by object. Objects are the same if they have the same API group, kind,
 * namespace and name, as Helm decides it when it upgrades a release (pkg/kube/resource.go, {@code isMatchingInfo}); a new version of
 * the same group is a change of one object. Immutable.
 *
 * @param added the manifests whose objects only the second set has, in its order
 * @param removed the manifests whose objects only the first set has, in its order
 * @param changed the objects that both sets have and that differ, in the order of the second set
 * @param unchanged the manifests of the second set whose objects do not differ; their texts still may, in comments for instance
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

    /** Compares two sets of manifests; elements of lists that all have names are compared by their name. */
    public static ManifestsDiff between(Manifests before, Manifests after) {
        return between(before, after, ListKeys.byName());
    }

    /**
     * Compares two sets of manifests. Several objects of one identity are paired in their order.
     *
     * @param keys what tells the elements of lists apart
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

    /** What two manifests have in common if they are of the same object. */
    private record Identity(String group, String kind, String namespace, String name) {

        static Identity of(Manifest manifest, Manifests all) {
            ResourceId id = manifest.id();
            String release = all.release().map(ReleaseContext::namespace).orElse("");
            return new Identity(id.group(), id.kind(), Objects.requireNonNullElse(id.namespace(), release), id.name());
        }
    }
}
