/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the resources of a version from the paths of its OpenAPI document, in the form that {@code resources.txt} describes. */
final class ResourceLines {

    private static final Pattern PATH = Pattern.compile(
            "/(?:api|apis/(?<group>[^/]+))/(?<version>v[0-9a-z]+)/"
                    + "(?<namespaced>namespaces/\\{namespace}/)?(?<plural>[a-z]+)(?:/\\{name}(?:/(?<sub>[a-z]+)(?:/\\{path})?)?)?");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Map<String, String> VERBS = Map.of("post", "create", "put", "update", "watchlist", "watch");
    private static final int ALL_VERBS = 8;

    private static final class Resource {
        String kind = "";
        boolean namespaced;
        final Set<String> verbs = new TreeSet<>();
        final Map<String, String> subresources = new TreeMap<>();
    }

    private final Map<String, Resource> resources = new TreeMap<>();

    ResourceLines(JsonNode swagger) {
        swagger.path("paths").properties().forEach(entry -> {
            Matcher path = PATH.matcher(entry.getKey());
            if (path.matches()) {
                read(path, entry.getValue());
            }
        });
        resources.values().removeIf(resource -> resource.kind.isEmpty());
    }

    /**
     * Adds the resources of a minor version.
     *
     * @param shortNames those of {@code group/plural}
     * @param enabled the beta resources that are served without being switched on, as {@link #enabledBetas} tells
     */
    void addTo(Minors lines, int minor, Map<String, String> shortNames, Set<String> enabled) {
        resources.forEach((key, resource) -> {
            int slash = key.lastIndexOf('/');
            String apiVersion = key.substring(0, slash);
            String plural = key.substring(slash + 1);
            String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
            boolean isServed = !apiVersion.matches(".*(alpha|beta).*") || enabled.contains(key);
            String tail = String.join(
                    "\t",
                    plural,
                    resource.namespaced ? "namespaced" : "cluster",
                    isServed ? "served" : "off",
                    orDash(shortNames.getOrDefault(group + "/" + plural, "")),
                    resource.verbs.size() == ALL_VERBS ? "*" : orDash(String.join(",", resource.verbs)),
                    orDash(resource.subresources.entrySet().stream()
                            .map(sub -> sub.getKey() + "=" + sub.getValue())
                            .collect(Collectors.joining(","))));
            lines.add(apiVersion + "/" + resource.kind, tail, minor);
        });
    }

    /** Returns the keys of the resources in {@code legacyBetaEnabledByDefaultResources} of the API server's code. */
    Set<String> enabledBetas(String code) {
        Pattern entry = Pattern.compile(
                "\t\t([a-z]+?)(?:api)?(v\\d+[a-z]+\\d+)\\.SchemeGroupVersion\\.WithResource\\(\"([a-z]+)\"\\)");
        int start = code.indexOf("legacyBetaEnabledByDefaultResources = ");
        String list = start < 0 ? "" : code.substring(start, code.indexOf("\n\t}", start));
        return entry.matcher(list)
                .results()
                .flatMap(found -> resources.keySet().stream()
                        .filter(key ->
                                key.matches(found.group(1) + "[a-z0-9.]*/" + found.group(2) + "/" + found.group(3))))
                .collect(Collectors.toSet());
    }

    /** Adds the short names of a discovery document by {@code group/plural}. */
    static void addShortNames(JsonNode discovery, Map<String, String> shortNames) {
        String apiVersion = discovery.path("groupVersion").asText();
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        discovery.path("resources").forEach(resource -> {
            List<String> names = new ArrayList<>();
            resource.path("shortNames").forEach(name -> names.add(name.asText()));
            if (!names.isEmpty()) {
                shortNames.put(group + "/" + resource.path("name").asText(), String.join(",", names));
            }
        });
    }

    private void read(Matcher path, JsonNode methods) {
        String group = path.group("group");
        String key = (group == null ? "" : group + "/") + path.group("version") + "/" + path.group("plural");
        Resource resource = resources.computeIfAbsent(key, k -> new Resource());
        resource.namespaced |= path.group("namespaced") != null;
        methods.properties().forEach(method -> {
            if (METHODS.contains(method.getKey())) {
                read(resource, path.group("sub"), method.getValue());
            }
        });
    }

    private static void read(Resource resource, @Nullable String sub, JsonNode operation) {
        String kind =
                operation.path("x-kubernetes-group-version-kind").path("kind").asText();
        if (sub != null) {
            resource.subresources.put(sub, kind);
            return;
        }
        resource.kind = kind;
        String action = operation.path("x-kubernetes-action").asText();
        resource.verbs.add(VERBS.getOrDefault(action, action));
        if (action.equals("list")) {
            resource.verbs.add("watch");
        }
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
