/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.kubernetes.ApiResource;
import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.KubernetesMinor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The resources that RBAC rules can name: those of all known versions of Kubernetes, and those that exist for authorization
 * alone ({@code pkg/kubelet/server/auth.go}, {@code apiserver/pkg/endpoints/filters/impersonation.go}).
 */
final class ResourceNames {

    /** Resources by their name in rules, such as {@code deployments.apps}, with their subresources. */
    private static final TreeMap<String, Set<String>> KNOWN = new TreeMap<>();

    static {
        for (KubernetesMinor minor : KubernetesMinor.known()) {
            for (ApiResource resource : ApiResources.of(minor).all()) {
                Set<String> names = KNOWN.computeIfAbsent(resource.qualifiedPlural(), name -> new TreeSet<>());
                names.addAll(resource.subresources().keySet());
                names.add("finalizers"); // checked for owner references that block deletion
            }
        }
        KNOWN.computeIfAbsent("nodes", name -> new TreeSet<>())
                .addAll(Set.of(
                        "metrics", "stats", "log", "spec", "configz", "healthz", "pods", "checkpoint", "statusz"));
        for (String virtual : List.of(
                "users",
                "groups",
                "userextras.authentication.k8s.io",
                "uids.authentication.k8s.io",
                "signers.certificates.k8s.io")) {
            KNOWN.put(virtual, new TreeSet<>());
        }
    }

    private ResourceNames() {}

    static boolean isBuiltInGroup(String group) {
        return ApiResources.isBuiltInGroup(group);
    }

    static boolean isKnown(String qualified) {
        return KNOWN.containsKey(qualified);
    }

    static Set<String> all() {
        return KNOWN.keySet();
    }

    static Set<String> subresources(String qualified) {
        return KNOWN.getOrDefault(qualified, Set.of());
    }

    /**
     * Returns the names that may be meant by one that is not known: {@code secret}, {@code Secrets} and {@code sercets} for
     * {@code secrets}, {@code deployments} and {@code apps/deployments} for {@code deployments.apps}.
     */
    static List<String> meantBy(String name) {
        String plain = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = plain.indexOf('.');
        String plural = dot < 0 ? plain : plain.substring(0, dot);
        List<String> meant = new ArrayList<>(named(plural));
        if (meant.isEmpty()) {
            meant.addAll(Suggestions.closeTo(plain, KNOWN.keySet()));
        }
        if (meant.isEmpty()) {
            Suggestions.closeTo(plural, plurals()).forEach(close -> meant.addAll(named(close)));
        }
        return List.copyOf(meant);
    }

    /** Returns the resources that {@code kubectl} finds under a name: a plural, a kind or a short name. */
    private static Collection<String> named(String name) {
        Set<String> found = new TreeSet<>();
        for (KubernetesMinor minor : KubernetesMinor.known()) {
            ApiResources.of(minor).named(name).forEach(resource -> found.add(resource.qualifiedPlural()));
        }
        return found;
    }

    private static Set<String> plurals() {
        return KNOWN.keySet().stream()
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
