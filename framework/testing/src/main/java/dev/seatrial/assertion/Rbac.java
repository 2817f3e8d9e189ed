/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what roles allow, as {@code plugin/pkg/auth/authorizer/rbac} of Kubernetes does: rules add up, nothing denies. */
final class Rbac {

    /** What somebody wants to do. */
    record Request(
            String verb,
            String group,
            String resource,
            @Nullable String name) {

        /** Reads {@code deployments.apps/scale}: resource, then group, then subresource. */
        static Request of(String verb, String resource, @Nullable String name) {
            int slash = resource.indexOf('/');
            String subresource = slash < 0 ? "" : resource.substring(slash);
            String plain = slash < 0 ? resource : resource.substring(0, slash);
            int dot = plain.indexOf('.');
            return dot < 0
                    ? new Request(verb, "", plain + subresource, name)
                    : new Request(verb, plain.substring(dot + 1), plain.substring(0, dot) + subresource, name);
        }
    }

    private final Manifests manifests;

    private Rbac(Manifests manifests) {
        this.manifests = manifests;
    }

    static Rbac of(Manifests manifests) {
        return new Rbac(manifests);
    }

    /** Returns the rule that allows a request. A rule that names objects does not allow a request that names none. */
    Optional<Place> allowing(ResourceId account, Request request) {
        return rules(account)
                .filter(rule -> fits(rule, request) && fitsName(rule, request.name()))
                .findFirst();
    }

    /** Returns a rule that allows a request, be it on some objects only. */
    Optional<Place> touching(ResourceId account, Request request) {
        return rules(account)
                .filter(rule -> fits(rule, request) && (request.name() == null || fitsName(rule, request.name())))
                .findFirst();
    }

    /** Returns the rules that hold for an account, one a line. */
    List<String> describe(ResourceId account) {
        return rules(account)
                .map(rule -> "%s: %s %s%s"
                        .formatted(
                                rule.manifest().id().label(),
                                String.join(",", texts(rule, "verbs")),
                                String.join(",", texts(rule, "resources")),
                                texts(rule, "resourceNames").isEmpty() ? "" : " " + texts(rule, "resourceNames")))
                .toList();
    }

    /** Returns the roles bound to an account as {@code Kind/name}, also those that no manifest defines. */
    List<String> rolesBoundTo(ResourceId account) {
        return bindings(account).map(Rbac::role).distinct().toList();
    }

    private Stream<Place> rules(ResourceId account) {
        List<String> roles = rolesBoundTo(account);
        return manifests.stream()
                .filter(m -> roles.contains(m.id().label()))
                .flatMap(role -> Ports.elements(Place.of(role), "rules").stream());
    }

    private Stream<Manifest> bindings(ResourceId account) {
        return manifests.stream()
                .filter(m -> m.kind().equals("RoleBinding") || m.kind().equals("ClusterRoleBinding"))
                .filter(m -> Ports.elements(Place.of(m), "subjects").stream().anyMatch(s -> isSubject(s, account)));
    }

    private static boolean isSubject(Place subject, ResourceId account) {
        if (!(subject.value() instanceof Map<?, ?> map)) {
            return false;
        }
        // The account's namespace is the release's unless it says otherwise, so it can only be compared where both are
        // given.
        Object namespace = map.get("namespace");
        boolean elsewhere =
                account.namespace() != null && namespace != null && !Objects.equals(namespace, account.namespace());
        return "ServiceAccount".equals(map.get("kind")) && account.name().equals(map.get("name")) && !elsewhere;
    }

    private static String role(Manifest binding) {
        Place place = Place.of(binding);
        return text(place, "roleRef.kind") + "/" + text(place, "roleRef.name");
    }

    private static boolean fits(Place rule, Request request) {
        return holds(texts(rule, "verbs"), request.verb())
                && holds(texts(rule, "apiGroups"), request.group())
                && holdsResource(texts(rule, "resources"), request.resource());
    }

    private static boolean fitsName(Place rule, @Nullable String name) {
        List<String> names = texts(rule, "resourceNames");
        return names.isEmpty() || (name != null && names.contains(name));
    }

    private static boolean holds(List<String> allowed, String wanted) {
        return allowed.contains("*") || allowed.contains(wanted);
    }

    private static boolean holdsResource(List<String> allowed, String wanted) {
        int slash = wanted.indexOf('/');
        return holds(allowed, wanted) || (slash >= 0 && allowed.contains("*" + wanted.substring(slash)));
    }

    private static List<String> texts(Place from, String path) {
        List<String> texts = new ArrayList<>();
        if (from.at(ManifestPath.of(path)).map(Place::value).orElse(null) instanceof List<?> list) {
            list.forEach(element -> texts.add(String.valueOf(element)));
        }
        return texts;
    }

    private static String text(Place from, String path) {
        return from.at(ManifestPath.of(path))
                .map(p -> String.valueOf(p.value()))
                .orElse("");
    }
}
