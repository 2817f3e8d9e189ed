/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.kubernetes.AccessRule;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an account has.
 *
 * @param binding the binding that grants it; null for what every account has
 * @param role the role as {@code Kind/name}
 * @param rule what it allows
 * @param place the rule in a rendered role; null for a role that comes with Kubernetes
 */
record Grant(
        @Nullable Manifest binding,
        String role,
        AccessRule rule,
        @Nullable Place place) {

    boolean isClusterWide() {
        return binding == null || binding.kind().equals("ClusterRoleBinding");
    }

    /** Returns the role, with its origin if it was not rendered, and the binding. */
    String origin() {
        return role
                + (place == null ? ", which comes with Kubernetes" : "")
                + (binding == null ? "" : ", bound by " + binding.id().label());
    }

    /** Returns the rule in one line. Of a role that comes with Kubernetes only the name is told: it has many rules. */
    String describe() {
        String by = binding == null ? "every account" : binding.id().label();
        if (place == null) {
            return "%s by %s, as it comes with Kubernetes".formatted(role, by);
        }
        List<String> names = rule.resourceNames();
        return "%s by %s: %s %s%s"
                .formatted(
                        place.manifest().id().label(),
                        by,
                        String.join(",", rule.verbs()),
                        String.join(",", rule.nonResourceUrls().isEmpty() ? rule.resources() : rule.nonResourceUrls()),
                        names.isEmpty() ? "" : " " + names);
    }

    /** Reads a rule of a rendered role. */
    static AccessRule rule(Place place) {
        return new AccessRule(
                texts(place, "verbs"),
                texts(place, "apiGroups"),
                texts(place, "resources"),
                texts(place, "resourceNames"),
                texts(place, "nonResourceURLs"));
    }

    private static List<String> texts(Place from, String path) {
        List<String> texts = new ArrayList<>();
        if (from.at(ManifestPath.of(path)).map(Place::value).orElse(null) instanceof List<?> list) {
            list.forEach(element -> texts.add(String.valueOf(element)));
        }
        return texts;
    }
}
