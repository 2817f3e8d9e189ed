/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.kubernetes.BuiltInRole;
import dev.seatrial.kubernetes.BuiltInRoles;
import dev.seatrial.manifest.LabelSelector;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import dev.seatrial.validation.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the roles bound to an account allow, as {@code plugin/pkg/auth/authorizer/rbac} of Kubernetes does:
 * permissions are additive, and there are no deny rules. Known are the roles that were rendered and those that come with
 * Kubernetes.
 */
final class Rbac {

    private static final String AGGREGATE = "rbac.authorization.k8s.io/aggregate-to-";

    private final Manifests manifests;
    private final Manifest account;
    private final BuiltInRoles builtIn;
    private final List<Grant> grants = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();

    Rbac(Manifests manifests, Manifest account) {
        this.manifests = manifests;
        this.account = account;
        this.builtIn = BuiltInRoles.of(Validation.minorOf(manifests));
        bindings().forEach(this::collect);
        builtIn.all().stream()
                .filter(role -> role.groups().stream().anyMatch(groups()::contains))
                .forEach(role -> role.rules()
                        .forEach(rule -> grants.add(new Grant(null, "ClusterRole/" + role.name(), rule, null))));
    }

    /** Returns a rule that allows a request, optionally in all namespaces. */
    Optional<Grant> allowing(AccessRequest request, boolean everywhere) {
        return find(request, everywhere, grant -> request.isAllowedBy(grant.rule()));
    }

    /** Returns a rule that allows a request for at least some objects. */
    Optional<Grant> touching(AccessRequest request) {
        return find(request, false, grant -> request.isTouchedBy(grant.rule()));
    }

    /** Returns a rule that allows the verb of a request on a subresource of its resource. */
    Optional<Grant> touchingSubresource(AccessRequest request) {
        return find(request, false, grant -> request.subresourceIn(grant.rule()) != null);
    }

    private Optional<Grant> find(AccessRequest request, boolean everywhere, Predicate<Grant> fits) {
        return grants.stream()
                .filter(grant -> grant.isClusterWide() || !(everywhere || request.isClusterWide()))
                .filter(fits)
                .findFirst();
    }

    /** Returns the roles bound to the account whose rules are not known, for which a request could be allowed. */
    List<String> unknownFor(AccessRequest request) {
        List<String> roles = new ArrayList<>(unknown);
        if (!request.isUrl() && !ResourceNames.isBuiltInGroup(request.group())) {
            roles.addAll(open);
        }
        return roles;
    }

    /** Returns the rules granted to the account, one per line; those that every account has are left out. */
    List<String> describe() {
        return grants.stream()
                .filter(grant -> grant.binding() != null)
                .map(Grant::describe)
                .distinct()
                .toList();
    }

    /** Returns the roles bound to the account as {@code Kind/name}, including those that were not rendered. */
    List<String> boundRoles() {
        return bindings().map(Rbac::role).distinct().toList();
    }

    private void collect(Manifest binding) {
        String role = role(binding);
        List<Manifest> rendered = manifests.stream()
                .filter(m -> m.id().label().equals(role))
                .filter(m -> !m.kind().equals("Role") || isSame(namespace(m), namespace(binding)))
                .toList();
        for (Manifest manifest : rendered) {
            addRules(binding, manifest, new HashSet<>());
        }
        if (rendered.isEmpty()) {
            String name = role.substring(role.indexOf('/') + 1);
            Optional<BuiltInRole> known = role.startsWith("ClusterRole/") ? builtIn.named(name) : Optional.empty();
            known.ifPresentOrElse(found -> addRules(binding, role, found, new HashSet<>()), () -> unknown.add(role));
        }
    }

    /** Adds the rules of a role, including those that the control plane copies from aggregated roles. */
    private void addRules(Manifest binding, Manifest role, Set<String> seen) {
        if (!seen.add(role.id().label())) {
            return;
        }
        Place place = Place.of(role);
        for (Place rule : Ports.elements(place, "rules")) {
            grants.add(new Grant(binding, role.id().label(), Grant.rule(rule), rule));
        }
        List<Place> selectors = Ports.elements(place, "aggregationRule.clusterRoleSelectors");
        addAggregated(binding, seen, labels -> selectors.stream().anyMatch(s -> LabelSelector.fits(s.value(), labels)));
    }

    private void addRules(Manifest binding, String role, BuiltInRole found, Set<String> seen) {
        if (!seen.add(role)) {
            return;
        }
        found.rules().forEach(rule -> grants.add(new Grant(binding, role, rule, null)));
        found.aggregates().stream()
                .filter(labels -> labels.keySet().stream().anyMatch(label -> label.startsWith(AGGREGATE)))
                .forEach(labels -> open.add(role));
        addAggregated(
                binding,
                seen,
                labels -> found.aggregates().stream()
                        .anyMatch(wanted -> labels.entrySet().containsAll(wanted.entrySet())));
    }

    private void addAggregated(Manifest binding, Set<String> seen, Predicate<Map<String, String>> selects) {
        manifests.stream()
                .filter(m -> m.kind().equals("ClusterRole") && selects.test(m.labels()))
                .forEach(m -> addRules(binding, m, seen));
        builtIn.all().stream()
                .filter(role -> selects.test(role.labels()))
                .forEach(role -> addRules(binding, "ClusterRole/" + role.name(), role, seen));
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
            case "Group" -> groups().contains(name);
            default -> false;
        };
    }

    private Set<String> groups() {
        return Set.of("system:authenticated", "system:serviceaccounts", "system:serviceaccounts:" + namespace(account));
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
