/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.function.ClusterLookup;
import dev.seatrial.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The objects that {@code lookup} sees. {@code helm template} sees none; a test may say what an upgrade or an adoption would
 * find. Immutable.
 */
public final class ClusterState {

    private static final ClusterState EMPTY = new ClusterState(List.of());

    private final List<String> documents;

    private ClusterState(List<String> documents) {
        this.documents = documents;
    }

    /** Returns a cluster without objects. */
    public static ClusterState empty() {
        return EMPTY;
    }

    /** Returns a cluster with the objects of a YAML text, separated by {@code ---}. */
    public static ClusterState of(String yaml) {
        return EMPTY.with(yaml);
    }

    /** Adds the objects of a YAML text, separated by {@code ---}. */
    public ClusterState with(String yaml) {
        List<String> more = new ArrayList<>(documents);
        more.addAll(ManifestSplitter.split(yaml));
        return new ClusterState(Collections.unmodifiableList(more));
    }

    /** Returns how {@code lookup} asks; objects are decoded anew for each render, since templates may change them. */
    ClusterLookup lookup() {
        if (documents.isEmpty()) {
            return (apiVersion, kind, namespace, name) -> new HashMap<>();
        }
        List<Map<String, @Nullable Object>> objects =
                documents.stream().map(Yaml::decodeMap).toList();
        return (apiVersion, kind, namespace, name) -> {
            List<@Nullable Object> found = new ArrayList<>();
            for (Map<String, @Nullable Object> object : objects) {
                if (apiVersion.equals(object.get("apiVersion"))
                        && kind.equals(object.get("kind"))
                        && (namespace.isEmpty() || namespace.equals(metadata(object, "namespace")))
                        && (name.isEmpty() || name.equals(metadata(object, "name")))) {
                    found.add(object);
                }
            }
            return name.isEmpty() ? list(apiVersion, kind, found) : first(found);
        };
    }

    private static @Nullable Object metadata(Map<String, @Nullable Object> object, String field) {
        return object.get("metadata") instanceof Map<?, ?> metadata ? metadata.get(field) : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> first(List<@Nullable Object> found) {
        return found.isEmpty() ? new HashMap<>() : (Map<String, @Nullable Object>) Objects.requireNonNull(found.get(0));
    }

    private static Map<String, @Nullable Object> list(String apiVersion, String kind, List<@Nullable Object> items) {
        Map<String, @Nullable Object> list = new HashMap<>();
        list.put("apiVersion", apiVersion);
        list.put("kind", kind + "List");
        list.put("metadata", new HashMap<>(Map.of("resourceVersion", "")));
        list.put("items", items);
        return list;
    }
}
