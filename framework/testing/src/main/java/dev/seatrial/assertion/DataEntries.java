/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The entries of a ConfigMap or Secret, from whichever field they are in. */
final class DataEntries {

    // stringData overrides data: k8s.io/api/core/v1, type Secret. Neither kind has the field that only the other has.
    private static final List<String> OF_SECRET = List.of("stringData", "data");
    private static final List<String> OF_CONFIG_MAP = List.of("data", "binaryData");

    private DataEntries() {}

    /** Returns the place of an entry, with its value as the manifest has it. */
    static Optional<Place> find(Place object, String key) {
        for (String field : fields(object)) {
            Optional<Place> found = object.at(ManifestPath.of(field).with(new PathSegment.Key(key)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<String> fields(Place object) {
        return object.manifest().kind().equals("Secret") ? OF_SECRET : OF_CONFIG_MAP;
    }

    /** Returns whether the value of an entry is base64. */
    static boolean isEncoded(Place entry) {
        PathSegment field =
                entry.path() == null ? null : entry.path().segments().get(0);
        boolean secret = entry.manifest().kind().equals("Secret");
        return (secret && new PathSegment.Key("data").equals(field)) || new PathSegment.Key("binaryData").equals(field);
    }

    /** Returns all keys, sorted. */
    static List<String> keys(Place object) {
        TreeSet<String> keys = new TreeSet<>();
        for (String field : fields(object)) {
            if (object.at(ManifestPath.of(field)).map(Place::value).orElse(null) instanceof Map<?, ?> entries) {
                entries.keySet().forEach(key -> keys.add(String.valueOf(key)));
            }
        }
        return List.copyOf(keys);
    }
}
