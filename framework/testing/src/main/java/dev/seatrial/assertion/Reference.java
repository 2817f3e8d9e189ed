/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A reference from one manifest to another object.
 *
 * @param at the place of the reference
 * @param kind the kind of the target
 * @param name the name of the target
 * @param part the part of the target that is referred to: "key" or "port"; null for the whole object
 * @param key the name or number of that part
 * @param namespace the namespace of the target; null for the namespace of the manifest that refers to it
 * @param there the names that are there, for a part of the pod itself; null for another object
 */
record Reference(
        Place at,
        String kind,
        String name,
        @Nullable String part,
        @Nullable String key,
        @Nullable String namespace,
        @Nullable List<String> there) {

    static final String PORT = "container port";

    static Reference to(Place at, String kind, Object name) {
        return new Reference(at, kind, name.toString(), null, null, null, null);
    }

    static Reference toKey(Place at, String kind, Object name, Object key) {
        return new Reference(at, kind, name.toString(), "key", key.toString(), null, null);
    }

    static Reference toPort(Place at, String kind, Object name, Object port) {
        return new Reference(at, kind, name.toString(), "port", port.toString(), null, null);
    }

    /** Returns a reference to a part of the pod itself that is not there, such as a volume or a port. */
    static Reference toPart(Place at, String kind, String name, List<String> there) {
        return new Reference(at, kind, name, null, null, null, there);
    }

    /** Returns the same reference with an explicit namespace for its target; null leaves it as it is. */
    Reference in(@Nullable Object ofItsOwn) {
        return ofItsOwn == null ? this : new Reference(at, kind, name, part, key, ofItsOwn.toString(), there);
    }

    /**
     * Returns whether the target may be the given manifest, as far as namespaces are concerned. A manifest whose
     * namespace is not known may be in any.
     *
     * @param release the namespace of the release; null if it is not known
     */
    boolean reaches(Manifest manifest, @Nullable String release) {
        String there = namespaceOf(manifest, release);
        String wanted = namespace == null ? namespaceOf(at.manifest(), release) : namespace;
        return isClusterScoped() || there == null || wanted == null || there.equals(wanted);
    }

    private boolean isClusterScoped() {
        return ApiResources.of(KubernetesMinor.NEWEST).named(kind).stream()
                .anyMatch(resource -> !resource.isNamespaced());
    }

    private static @Nullable String namespaceOf(Manifest manifest, @Nullable String release) {
        String own = manifest.id().namespace();
        return own == null ? release : own;
    }

    String target() {
        return kind + "/" + name;
    }

    /** Returns whether the target is a part of the pod itself, which nothing outside the chart can provide. */
    boolean isPart() {
        return there != null;
    }

    boolean keyIsIn(Manifest manifest) {
        return key == null || keysOf(manifest).contains(key);
    }

    Set<String> keysOf(Manifest manifest) {
        Set<String> keys = new TreeSet<>();
        Place place = Place.of(manifest);
        if ("port".equals(part)) {
            for (Place port : Ports.elements(place, "spec.ports")) {
                add(keys, port, "name");
                add(keys, port, "port");
            }
            return keys;
        }
        keys.addAll(DataEntries.keys(place));
        return keys;
    }

    private static void add(Set<String> keys, Place port, String field) {
        port.at(ManifestPath.of(field)).ifPresent(found -> keys.add(String.valueOf(found.value())));
    }
}
