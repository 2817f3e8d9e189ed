/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One manifest's mention of another.
 *
 * @param at where it is mentioned
 * @param kind of what is mentioned
 * @param name of what is mentioned
 * @param part what of it is mentioned: a key or a port; null for the whole
 * @param key the name or number of that part
 */
record Reference(
        Place at,
        String kind,
        String name,
        @Nullable String part,
        @Nullable String key) {

    static Reference to(Place at, String kind, Object name) {
        return new Reference(at, kind, name.toString(), null, null);
    }

    static Reference toKey(Place at, String kind, Object name, Object key) {
        return new Reference(at, kind, name.toString(), "key", key.toString());
    }

    static Reference toPort(Place at, String kind, Object name, Object port) {
        return new Reference(at, kind, name.toString(), "port", port.toString());
    }

    String target() {
        return kind + "/" + name;
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
        for (String field : List.of("data", "stringData", "binaryData")) {
            if (place.at(ManifestPath.of(field)).map(Place::value).orElse(null) instanceof Map<?, ?> map) {
                map.keySet().forEach(k -> keys.add(String.valueOf(k)));
            }
        }
        return keys;
    }

    private static void add(Set<String> keys, Place port, String field) {
        port.at(ManifestPath.of(field)).ifPresent(found -> keys.add(String.valueOf(found.value())));
    }
}
