/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.LabelSelector;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what roles allow, as {@code plugin/pkg/auth/authorizer/rbac} of Kubernetes does: permissions are additive,
 * and there are no deny rules.
 */
final class Rbac {

    private final Manifests manifests;
    private final Manifest account;

    Rbac(Manifests manifests, Manifest account) {
        this.manifests = manifests;
        this.account = account;
    }

    /** A rule and the binding that grants it. */
    private record Grant(Manifest binding, Place rule) {

        boolean isClusterWide() {
            return binding.kind().equals("ClusterRoleBinding");
        }
    }

    /** Returns a rule that allows a request, optionally in all namespaces. */
    Optional<Place> allowing(AccessRequest request, boolean everywhere) {
        return rule(request, everywhere, request::isAllowedBy);
    }

    /** Returns a rule that allows a request for at least some objects. */
    Optional<Place> touching(AccessRequest request) {
        return rule(request, false, request::isTouchedBy);
    }

    private Optional<Place> rule(AccessRequest request, boolean everywhere, Predicate<Place> fits) {
        return grants().filter(grant -> grant.isClusterWide() || !(everywhere || request.isClusterWide()))
                .map(Grant::rule)
                .filter(fits)
                .findFirst();
    }

    /** Returns the rules granted to the account, one per line. */
    List<String> describe() {
        return grants().map(Rbac::describe).distinct().toList();
    }

    private static String describe(Grant grant) {
        Place rule = grant.rule();
        List<String> urls = AccessRequest.texts(rule, "nonResourceURLs");
        List<String> names = AccessRequest.texts(rule, "resourceNames");
        return "%s by %s: %s %s%s"
                .formatted(
                        rule.manifest().id().label(),
                        grant.binding().id().label(),
                        String.join(",", AccessRequest.texts(rule, "verbs")),
                        String.join(",", urls.isEmpty() ? AccessRequest.texts(rule, "resources") : urls),
                        names.isEmpty() ? "" : " " + names);
    }

    /** Returns the roles bound to the account as {@code Kind/name}, including those that were not rendered. */
    List<String> boundRoles() {
        return bindings().map(Rbac::role).distinct().toList();
    }

    private Stream<Grant> grants() {
        return bindings()
                .flatMap(binding -> manifests.stream()
                        .filter(m -> m.id().label().equals(role(binding)))
                        .filter(m -> !m.kind().equals("Role") || isSame(namespace(m), namespace(binding)))
                        .flatMap(this::rules)
                        .map(rule -> new Grant(binding, rule)));
    }

    /** Returns the rules of a role, including those that the control plane copies from aggregated roles. */
    private Stream<Place> rules(Manifest role) {
        Place place = Place.of(role);
        List<Place> selectors = Ports.elements(place, "aggregationRule.clusterRoleSelectors");
        Stream<Manifest> aggregated = manifests.stream()
                .filter(m -> m.kind().equals("ClusterRole"))
                .filter(m -> selectors.stream().anyMatch(s -> LabelSelector.fits(s.value(), m.labels())));
        return Stream.concat(
                Ports.elements(place, "rules").stream(),
                aggregated.flatMap(m -> Ports.elements(Place.of(m), "rules").stream()));
    }

    private Stream<Manifest> bindings() {
        return manifests.stream()
                .filter(m -> m.kind().equals("RoleBinding") || m.kind().equals("ClusterRoleBinding"))
                .filter(m -> Ports.elements(Place.of(m), "subjects").stream().anyMatch(s -> isSubject(s, m)));
    }

    private boolean isSubject(Place subject, Manifest binding) {
        if (!(subject.value() instanceof Map<?, ?> map)) {
            return false;
        }
        String name = String.valueOf(map.get("name"));
        String namespace = namespace(account);
        return switch (String.valueOf(map.get("kind"))) {
            case "ServiceAccount" ->
                name.equals(account.name())
                        && isSame(map.get("namespace") instanceof String n ? n : namespace(binding), namespace);
            case "User" -> name.equals("system:serviceaccount:" + namespace + ":" + account.name());
            case "Group" ->
                Set.of("system:authenticated", "system:serviceaccounts", "system:serviceaccounts:" + namespace)
                        .contains(name);
            default -> false;
        };
    }

    private @Nullable String namespace(Manifest manifest) {
        String own = manifest.id().namespace();
        return own != null
                ? own
                : manifests.release().map(ReleaseContext::namespace).orElse(null);
    }

    /** An unknown namespace may be any namespace. */
    private static boolean isSame(@Nullable String first, @Nullable String second) {
        return first == null || second == null || first.equals(second);
    }

    private static String role(Manifest binding) {
        Place reference = Place.of(binding).at(ManifestPath.of("roleRef")).orElse(Place.of(binding));
        return Environment.text(reference, "kind") + "/" + Environment.text(reference, "name");
    }
}
