/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to the API server, and whether an RBAC rule allows it. The rules are those of Kubernetes' {@code
 * pkg/apis/rbac/v1/evaluation_helpers.go}.
 *
 * @param group the API group; empty for the core group
 * @param resource the resource in plural, followed by the subresource after a slash; a URL path if it starts with a
 *     slash
 * @param name the name of the only object requested; null for all objects
 */
record AccessRequest(
        String verb,
        String group,
        String resource,
        @Nullable String name) {

    /** Parses a resource such as {@code deployments.apps/scale}: resource, API group, subresource. */
    static AccessRequest of(String verb, String resource, @Nullable String name) {
        int slash = resource.indexOf('/');
        String subresource = slash < 0 ? "" : resource.substring(slash);
        String plain = slash < 0 ? resource : resource.substring(0, slash);
        int dot = plain.indexOf('.');
        return dot < 0
                ? new AccessRequest(verb, "", plain + subresource, name)
                : new AccessRequest(verb, plain.substring(dot + 1), plain.substring(0, dot) + subresource, name);
    }

    static AccessRequest ofUrl(String verb, String path) {
        return new AccessRequest(verb, "", path, null);
    }

    boolean isUrl() {
        return resource.startsWith("/");
    }

    /** Returns whether only a ClusterRoleBinding can allow the request. */
    boolean isClusterWide() {
        String plain = resource.split("/", 2)[0];
        return isUrl()
                || ApiResources.of(KubernetesMinor.NEWEST).named(plain).stream()
                        .anyMatch(found -> found.plural().equals(plain)
                                && found.type().group().equals(group)
                                && !found.isNamespaced());
    }

    /**
     * Returns whether a rule allows the request. A rule with {@code resourceNames} does not allow a request for all
     * objects.
     */
    boolean isAllowedBy(Place rule) {
        return fits(rule) && (isUrl() || fitsName(rule));
    }

    /** Returns whether a rule allows the request for at least some objects. */
    boolean isTouchedBy(Place rule) {
        return fits(rule) && (name == null || fitsName(rule));
    }

    private boolean fits(Place rule) {
        if (!holds(texts(rule, "verbs"), verb)) {
            return false;
        }
        if (isUrl()) {
            return texts(rule, "nonResourceURLs").stream().anyMatch(this::fitsUrl);
        }
        return holds(texts(rule, "apiGroups"), group) && holdsResource(texts(rule, "resources"));
    }

    private boolean fitsUrl(String url) {
        return url.equals("*")
                || url.equals(resource)
                || (url.endsWith("*") && resource.startsWith(url.substring(0, url.length() - 1)));
    }

    private boolean fitsName(Place rule) {
        List<String> names = texts(rule, "resourceNames");
        return names.isEmpty() || (name != null && names.contains(name));
    }

    private static boolean holds(List<String> allowed, String wanted) {
        return allowed.contains("*") || allowed.contains(wanted);
    }

    private boolean holdsResource(List<String> allowed) {
        int slash = resource.indexOf('/');
        return holds(allowed, resource) || (slash >= 0 && allowed.contains("*" + resource.substring(slash)));
    }

    static List<String> texts(Place from, String path) {
        List<String> texts = new ArrayList<>();
        if (from.at(ManifestPath.of(path)).map(Place::value).orElse(null) instanceof List<?> list) {
            list.forEach(element -> texts.add(String.valueOf(element)));
        }
        return texts;
    }
}
