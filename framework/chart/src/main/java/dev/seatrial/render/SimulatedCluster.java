/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.internal.ManifestSplitter;
import dev.seatrial.template.internal.function.ClusterLookup;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The objects that {@code lookup} finds. {@code helm template} finds none. Tests can define the objects that an upgrade would find.
 * Immutable.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class SimulatedCluster {

    private static final SimulatedCluster EMPTY = new SimulatedCluster(List.of(), false);

    private final List<String> documents;
    private final boolean strict;

    private SimulatedCluster(List<String> documents, boolean strict) {
        this.documents = documents;
        this.strict = strict;
    }

    /** Returns a cluster without objects. */
    public static SimulatedCluster empty() {
        return EMPTY;
    }

    /** Returns a cluster with the objects of a YAML text, separated by {@code ---}. */
    public static SimulatedCluster of(String yaml) {
        return EMPTY.with(yaml);
    }

    /**
     * Adds the objects of a YAML text, separated by {@code ---}. An object without {@code metadata.namespace} is found in every namespace,
     * since only a real cluster knows which kinds are namespaced.
     */
    public SimulatedCluster with(String yaml) {
        List<String> more = new ArrayList<>(documents);
        more.addAll(ManifestSplitter.documents(yaml));
        return new SimulatedCluster(Collections.unmodifiableList(more), strict);
    }

    /**
     * Returns this cluster in strict mode: {@code lookup} of a kind that the cluster does not serve fails, as in a real cluster. The cluster
     * serves the API versions of the request and the kinds of its objects.
     */
    public SimulatedCluster strict() {
        return new SimulatedCluster(documents, true);
    }

    /** Returns the implementation of {@code lookup}. Objects are decoded again for each render, since templates may change them. */
    ClusterLookup lookup(Capabilities capabilities) {
        if (documents.isEmpty() && !strict) {
            return (apiVersion, kind, namespace, name) -> new HashMap<>();
        }
        List<Map<String, @Nullable Object>> objects =
                documents.stream().map(Yaml::decodeMap).toList();
        return (apiVersion, kind, namespace, name) -> {
            List<Map<String, @Nullable Object>> ofKind = objects.stream()
                    .filter(object -> apiVersion.equals(object.get("apiVersion")) && kind.equals(object.get("kind")))
                    .toList();
            if (strict && ofKind.isEmpty() && !isServed(capabilities, apiVersion, kind)) {
                throw new GoError("unable to get apiresource from unstructured: %s, Kind=%s: %s"
                        .formatted(
                                apiVersion.contains("/") ? apiVersion : "/" + apiVersion,
                                kind,
                                "the server could not find the requested resource"));
            }
            List<@Nullable Object> found = new ArrayList<>();
            for (Map<String, @Nullable Object> object : ofKind) {
                if (isIn(object, namespace, name) && (name.isEmpty() || name.equals(metadata(object, "name")))) {
                    found.add(object);
                }
            }
            return name.isEmpty() ? list(apiVersion, kind, found) : first(found);
        };
    }

    /** Without a namespace, lists contain the objects of all namespaces, and a name only finds objects without a namespace. */
    private static boolean isIn(Map<String, @Nullable Object> object, String namespace, String name) {
        Object own = metadata(object, "namespace");
        return own == null || (namespace.isEmpty() ? name.isEmpty() : namespace.equals(own));
    }

    /** An API version whose kinds are unknown, such as those that Helm assumes, serves all kinds. */
    private static boolean isServed(Capabilities capabilities, String apiVersion, String kind) {
        List<String> known = capabilities.apiVersions();
        return known.contains(apiVersion + "/" + kind)
                || (known.contains(apiVersion) && known.stream().noneMatch(v -> v.startsWith(apiVersion + "/")));
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
