/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.kubernetes.AccessRule;
import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.KubernetesMinor;
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

    /** Returns the resource without its subresource. */
    String plural() {
        int slash = resource.indexOf('/');
        return slash < 0 ? resource : resource.substring(0, slash);
    }

    /** Returns the subresource; empty if the request is for the resource itself. */
    String subresource() {
        int slash = resource.indexOf('/');
        return slash < 0 ? "" : resource.substring(slash + 1);
    }

    /** Returns whether only a ClusterRoleBinding can allow the request. */
    boolean isClusterWide() {
        return isUrl()
                || ApiResources.of(KubernetesMinor.NEWEST).named(plural()).stream()
                        .anyMatch(found -> found.plural().equals(plural())
                                && found.type().group().equals(group)
                                && !found.isNamespaced());
    }

    /**
     * Returns whether a rule allows the request. A rule with {@code resourceNames} does not allow a request for all
     * objects.
     */
    boolean isAllowedBy(AccessRule rule) {
        return fits(rule) && (isUrl() || fitsName(rule));
    }

    /** Returns whether a rule allows the request for at least some objects. */
    boolean isTouchedBy(AccessRule rule) {
        return fits(rule)
                && (name == null ? !isNameless() || rule.resourceNames().isEmpty() : fitsName(rule));
    }

    /** Returns a subresource of this request's resource for which a rule allows the verb; null if there is none. */
    @Nullable
    String subresourceIn(AccessRule rule) {
        if (isUrl() || !subresource().isEmpty() || !holds(rule.verbs(), verb) || !holds(rule.apiGroups(), group)) {
            return null;
        }
        return rule.resources().stream()
                .filter(allowed -> allowed.startsWith(resource + "/") || allowed.startsWith("*/"))
                .findFirst()
                .orElse(null);
    }

    /** The API server does not know the name of an object that is yet to be created, so names do not restrict that. */
    private boolean isNameless() {
        return subresource().isEmpty() && (verb.equals("create") || verb.equals("deletecollection"));
    }

    private boolean fits(AccessRule rule) {
        if (!holds(rule.verbs(), verb)) {
            return false;
        }
        return isUrl()
                ? rule.nonResourceUrls().stream().anyMatch(this::fitsUrl)
                : holds(rule.apiGroups(), group) && holdsResource(rule.resources());
    }

    private boolean fitsUrl(String url) {
        return url.equals("*")
                || url.equals(resource)
                || (url.endsWith("*") && resource.startsWith(url.substring(0, url.length() - 1)));
    }

    private boolean fitsName(AccessRule rule) {
        return rule.resourceNames().isEmpty()
                || (name != null && !isNameless() && rule.resourceNames().contains(name));
    }

    private static boolean holds(List<String> allowed, String wanted) {
        return allowed.contains("*") || allowed.contains(wanted);
    }

    private boolean holdsResource(List<String> allowed) {
        int slash = resource.indexOf('/');
        return holds(allowed, resource) || (slash >= 0 && allowed.contains("*" + resource.substring(slash)));
    }
}
