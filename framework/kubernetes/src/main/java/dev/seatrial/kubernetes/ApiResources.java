/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * The resources that Kubernetes itself defines in a minor version, aggregated from its discovery and OpenAPI documents. Custom
 * resources are unknown here. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ApiResources {

    private static final Set<String> ALL_VERBS =
            Set.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    /** The data, which is read on demand. */
    private static final class Known {
        private static final List<Row> ROWS = new ArrayList<>();
        private static final Map<Integer, ApiResources> BY_MINOR = new HashMap<>();
        private static final Set<String> GROUPS = new HashSet<>();
        private static final Set<String> KINDS = new TreeSet<>();

        static {
            for (List<String> columns : FactFile.rows("resources.txt")) {
                Row row = new Row(MinorSet.parse(columns.get(1)), resource(columns));
                ROWS.add(row);
                KINDS.add(row.resource().kind());
                GROUPS.add(row.resource().type().group());
            }
            for (ResourceType type : ApiLifecycle.types()) {
                GROUPS.add(type.group());
            }
            for (KubernetesMinor minor : KubernetesMinor.known()) {
                BY_MINOR.put(minor.number(), new ApiResources(minor));
            }
        }
    }

    private record Row(MinorSet minors, ApiResource resource) {}

    /**
     * Returns the resources of a minor version, including those that are disabled by default.
     *
     * @throws IllegalArgumentException if the version is not {@linkplain KubernetesMinor#isKnown known}
     */
    public static ApiResources of(KubernetesMinor minor) {
        ApiResources resources = Known.BY_MINOR.get(minor.number());
        if (resources == null) {
            throw new IllegalArgumentException("The resources of Kubernetes %s are not known, only those of %s to %s."
                    .formatted(minor, KubernetesMinor.OLDEST, KubernetesMinor.NEWEST));
        }
        return resources;
    }

    /** Returns the kinds of all resources in all known versions. */
    public static Set<String> allKinds() {
        return Set.copyOf(Known.KINDS);
    }

    /** Returns whether an API group belongs to Kubernetes itself, now or in the past, such as {@code apps} or {@code extensions}. */
    public static boolean isBuiltInGroup(String group) {
        return Known.GROUPS.contains(group);
    }

    private final List<ApiResource> resources = new ArrayList<>();
    private final Map<ResourceType, ApiResource> byType = new HashMap<>();
    private final Map<String, List<ApiResource>> byName = new HashMap<>();

    private ApiResources(KubernetesMinor minor) {
        for (Row row : Known.ROWS) {
            if (row.minors().contains(minor.number())) {
                add(row.resource());
            }
        }
    }

    private void add(ApiResource resource) {
        resources.add(resource);
        byType.put(resource.type(), resource);
        addName(resource.kind(), resource);
        addName(resource.plural(), resource);
        addName(resource.qualifiedPlural(), resource);
        for (String name : resource.shortNames()) {
            addName(name, resource);
        }
    }

    private void addName(String name, ApiResource resource) {
        List<ApiResource> named = byName.computeIfAbsent(lowerCase(name), n -> new ArrayList<>());
        // of the core group, the plural and the plural with the group are the same
        if (!named.contains(resource)) {
            named.add(resource);
        }
    }

    /** Returns all resources, by API version and kind. */
    public List<ApiResource> all() {
        return List.copyOf(resources);
    }

    /** Returns the resources that are served unless the API server is configured otherwise, by API version and kind. */
    public List<ApiResource> servedByDefault() {
        return resources.stream().filter(ApiResource::isServedByDefault).toList();
    }

    /** Returns the resource whose objects have a type. */
    public Optional<ApiResource> find(ResourceType type) {
        return Optional.ofNullable(byType.get(type));
    }

    /**
     * Returns the resources that {@code kubectl} would find under a name: a kind, a plural, a plural with its group, or a short
     * name, in any case. One kind may be served in several API versions.
     */
    public List<ApiResource> named(String name) {
        return List.copyOf(byName.getOrDefault(lowerCase(name), List.of()));
    }

    /**
     * Returns the {@code .Capabilities.APIVersions} for a cluster of this version, as Helm reads them from discovery: {@code apps/v1} and
     * {@code apps/v1/Deployment} for everything that is served by default, including the kinds of subresources.
     */
    public List<String> apiVersions() {
        Set<String> versions = new LinkedHashSet<>();
        for (ApiResource resource : servedByDefault()) {
            String apiVersion = resource.type().apiVersion();
            versions.add(apiVersion);
            versions.add(resource.type().toString());
            resource.subresources().values().stream().sorted().forEach(kind -> versions.add(apiVersion + "/" + kind));
        }
        return List.copyOf(versions);
    }

    private static ApiResource resource(List<String> columns) {
        Map<String, String> subresources = new HashMap<>();
        for (String word : words(columns.get(7))) {
            int equals = word.indexOf('=');
            subresources.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return new ApiResource(
                ResourceType.parse(columns.get(0)),
                columns.get(2),
                columns.get(3).equals("namespaced"),
                columns.get(4).equals("served"),
                words(columns.get(5)),
                columns.get(6).equals("*") ? ALL_VERBS : Set.copyOf(words(columns.get(6))),
                subresources);
    }

    private static List<String> words(String column) {
        return column.equals("-") ? List.of() : FactFile.split(column, ',');
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
