/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The resources that Kubernetes itself defines in a minor version, aggregated from its discovery and OpenAPI documents. Custom
 * resources are unknown here. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ApiResources {

    private static final Set<String> ALL_VERBS =
            Set.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    /** Read when the first version is asked for. */
    private static final class Known {
        private static final List<Row> ROWS = FactFile.rows("resources.txt")
                .map(columns -> new Row(columns.get(1), resource(columns)))
                .toList();
        private static final Map<KubernetesMinor, ApiResources> BY_MINOR = KubernetesMinor.known().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        minor -> new ApiResources(ROWS.stream()
                                .filter(row -> FactFile.contains(row.minors(), minor.number()))
                                .map(Row::resource)
                                .toList())));
        private static final Set<String> GROUPS = Stream.concat(
                        ROWS.stream().map(row -> row.resource().type()), ApiLifecycle.types().stream())
                .map(ResourceType::group)
                .collect(Collectors.toUnmodifiableSet());
        private static final Set<String> KINDS =
                ROWS.stream().map(row -> row.resource().kind()).collect(Collectors.toUnmodifiableSet());
    }

    private record Row(String minors, ApiResource resource) {}

    /**
     * Returns the resources of a minor version, those that have to be switched on included.
     *
     * @throws IllegalArgumentException if the version is not {@linkplain KubernetesMinor#isKnown known}
     */
    public static ApiResources of(KubernetesMinor minor) {
        ApiResources resources = Known.BY_MINOR.get(minor);
        if (resources == null) {
            throw new IllegalArgumentException("The resources of Kubernetes %s are not known, only those of %s to %s."
                    .formatted(minor, KubernetesMinor.OLDEST, KubernetesMinor.NEWEST));
        }
        return resources;
    }

    /** Returns the kinds of all resources in all known versions. */
    public static Set<String> allKinds() {
        return Known.KINDS;
    }

    /** Returns whether an API group belongs to Kubernetes itself, now or in the past, such as {@code apps} or {@code extensions}. */
    public static boolean isBuiltInGroup(String group) {
        return Known.GROUPS.contains(group);
    }

    private final List<ApiResource> resources;
    private final Map<ResourceType, ApiResource> byType = new HashMap<>();
    private final Map<String, List<ApiResource>> byName = new TreeMap<>();

    private ApiResources(List<ApiResource> resources) {
        this.resources = resources;
        Map<String, Set<ApiResource>> named = new HashMap<>();
        for (ApiResource resource : resources) {
            byType.put(resource.type(), resource);
            Stream.of(
                            Stream.of(resource.kind(), resource.plural(), resource.qualifiedPlural()),
                            resource.shortNames().stream())
                    .flatMap(Function.identity())
                    .forEach(name -> named.computeIfAbsent(lowerCase(name), n -> new LinkedHashSet<>())
                            .add(resource));
        }
        named.forEach((name, found) -> byName.put(name, List.copyOf(found)));
    }

    /** Returns all resources, by API version and kind. */
    public List<ApiResource> all() {
        return resources;
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
        return byName.getOrDefault(lowerCase(name), List.of());
    }

    /**
     * Returns what {@code .Capabilities.APIVersions} holds for a cluster of this version: {@code apps/v1} and {@code
     * apps/v1/Deployment} for all that is served by default, kinds of subresources included, as Helm reads them from discovery.
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
        return new ApiResource(
                ResourceType.parse(columns.get(0)),
                columns.get(2),
                columns.get(3).equals("namespaced"),
                columns.get(4).equals("served"),
                words(columns.get(5)),
                columns.get(6).equals("*") ? ALL_VERBS : Set.copyOf(words(columns.get(6))),
                words(columns.get(7)).stream()
                        .map(word -> word.split("=", -1))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    private static List<String> words(String column) {
        return column.equals("-") ? List.of() : Arrays.asList(column.split(",", -1));
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
