/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.function.ClusterLookup;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.unittest.internal.suite.ProviderFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The objects that {@code lookup} sees, behind the fake client of client-go: an object is found by the resource that its kind
 * suggests, and a list needs a kind that the scheme names, and an object of that kind.
 */
final class FakeCluster implements ClusterLookup {

    private final ProviderFields provider;

    private FakeCluster(ProviderFields provider) {
        this.provider = provider;
    }

    /** Returns the cluster of a job; without objects there is none. */
    static ClusterLookup of(ProviderFields provider) {
        return provider.objects().isEmpty()
                ? (apiVersion, kind, namespace, name) -> new HashMap<>()
                : new FakeCluster(provider);
    }

    @Override
    public Map<String, @Nullable Object> lookup(String apiVersion, String kind, String namespace, String name) {
        refuseDuplicates();
        ProviderFields.Kind known = provider.scheme().get(apiVersion + "/" + kind);
        if (name.isEmpty() && (known == null || provider.objects().stream().noneMatch(object -> isOf(known, object)))) {
            throw new GoError("coding error: you must register resource to list kind for every resource you're going to"
                    + " LIST when creating the client.  See NewSimpleDynamicClientWithCustomListKinds or register the"
                    + " list into the scheme: " + shown(known) + " out of " + lists());
        }
        if (known == null) {
            return new HashMap<>();
        }
        String within = known.namespaced() ? namespace : "";
        List<@Nullable Object> found = new ArrayList<>();
        for (Map<String, @Nullable Object> object : provider.objects()) {
            if (isOf(known, object) && isIn(object, within, name)) {
                found.add(ValueTables.copyOf(object));
            }
        }
        return name.isEmpty() ? list(apiVersion, kind, found, version(known)) : first(found);
    }

    /** The fake client starts at 1 and counts one up for each object of a resource. */
    private String version(ProviderFields.Kind known) {
        return String.valueOf(1
                + provider.objects().stream()
                        .filter(object -> isOf(known, object))
                        .count());
    }

    /** Each call makes a fake client, which refuses to be made with two objects of one name. */
    private void refuseDuplicates() {
        Set<List<Object>> seen = new HashSet<>();
        for (Map<String, @Nullable Object> object : provider.objects()) {
            Map<?, ?> metadata = object.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
            String apiVersion = String.valueOf(object.get("apiVersion"));
            String resource = resource(String.valueOf(object.get("kind")));
            String name = text(metadata.get("name"));
            if (!seen.add(List.of(apiVersion, resource, text(metadata.get("namespace")), name))) {
                int slash = apiVersion.indexOf('/');
                String group = slash < 0 ? "" : "." + apiVersion.substring(0, slash);
                throw new GoError(resource + group + " " + GoQuote.quote(name) + " already exists");
            }
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    private static String shown(ProviderFields.@Nullable Kind known) {
        return known == null ? shown("", "", "") : shown(known.group(), known.version(), known.resource());
    }

    private static String shown(String group, String version, String resource) {
        return group + "/" + version + ", Resource=" + resource;
    }

    /** The resources that the fake client can list, as Go prints them: those of which there are objects. */
    private String lists() {
        Map<String, String> lists = new TreeMap<>();
        for (Map<String, @Nullable Object> object : provider.objects()) {
            String apiVersion = String.valueOf(object.get("apiVersion"));
            int slash = apiVersion.indexOf('/');
            String kind = String.valueOf(object.get("kind"));
            String group = slash < 0 ? "" : apiVersion.substring(0, slash);
            lists.put(shown(group, apiVersion.substring(slash + 1), resource(kind)), kind + "List");
        }
        return lists.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" ", "map[", "]"));
    }

    private static boolean isOf(ProviderFields.Kind known, Map<String, @Nullable Object> object) {
        String apiVersion = known.group().isEmpty() ? known.version() : known.group() + "/" + known.version();
        return apiVersion.equals(object.get("apiVersion"))
                && known.resource().equals(resource(String.valueOf(object.get("kind"))));
    }

    /** The plural that client-go guesses. */
    private static String resource(String kind) {
        String singular = kind.toLowerCase(Locale.ROOT);
        if (singular.equals("endpoints")) {
            return singular;
        }
        if (singular.endsWith("s")) {
            return singular + "es";
        }
        return singular.endsWith("y") ? singular.substring(0, singular.length() - 1) + "ies" : singular + "s";
    }

    private static boolean isIn(Map<String, @Nullable Object> object, String namespace, String name) {
        Map<?, ?> metadata = object.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
        Object own = metadata.get("namespace");
        boolean sameNamespace = namespace.equals(own == null ? "" : own);
        if (name.isEmpty()) {
            return namespace.isEmpty() || sameNamespace;
        }
        return sameNamespace && name.equals(metadata.get("name"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> first(List<@Nullable Object> found) {
        return found.isEmpty() || found.get(0) == null ? new HashMap<>() : (Map<String, @Nullable Object>) found.get(0);
    }

    private static Map<String, @Nullable Object> list(
            String apiVersion, String kind, List<@Nullable Object> items, String version) {
        Map<String, @Nullable Object> list = new HashMap<>();
        list.put("apiVersion", apiVersion);
        list.put("kind", kind + "List");
        list.put("metadata", new HashMap<>(Map.of("resourceVersion", version, "continue", "")));
        list.put("items", items);
        return list;
    }
}
