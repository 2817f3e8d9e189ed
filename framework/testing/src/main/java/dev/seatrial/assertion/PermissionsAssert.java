/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what a ServiceAccount may do, by all roles among the same manifests that are bound to it. Roles that
 * others provide, such as {@code cluster-admin}, are not known here; {@link #isBoundTo} verifies that they are bound.
 *
 * <pre>{@code
 * assertThat(manifests).serviceAccount("shop").allows("get", "configmaps").forbids("delete", "secrets");
 * }</pre>
 *
 * <p>A resource is given in plural and in lower case, with the API group behind it unless it is the core's: {@code pods},
 * {@code pods/log}, {@code deployments.apps}, {@code deployments.apps/scale}.
 */
public final class PermissionsAssert extends AbstractManifestAssert<PermissionsAssert> {

    private final Manifests scope;

    PermissionsAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, PermissionsAssert.class, failures);
        this.scope = scope;
    }

    /**
     * Verifies that a verb is allowed on every object of a resource, in one namespace at least.
     *
     * <pre>{@code account.allows("get", "deployments.apps"); // fails for apiGroups [""], and for a rule with resourceNames }</pre>
     */
    public PermissionsAssert allows(String verb, String resource) {
        return allow(AccessRequest.of(verb, resource, null), resource, false);
    }

    /**
     * Verifies that a verb is allowed on the object of a name, in one namespace at least.
     *
     * <pre>{@code account.allows("get", "secrets", "db"); // passes for resourceNames [db], fails for [other] }</pre>
     */
    public PermissionsAssert allows(String verb, String resource, String name) {
        return allow(AccessRequest.of(verb, resource, name), resource, false);
    }

    /**
     * Verifies that a verb is allowed on every object of a resource, in all namespaces.
     *
     * <pre>{@code account.allowsInAllNamespaces("list", "pods"); // passes for a ClusterRoleBinding, fails for a RoleBinding }</pre>
     */
    public PermissionsAssert allowsInAllNamespaces(String verb, String resource) {
        return allow(AccessRequest.of(verb, resource, null), resource + " in all namespaces", true);
    }

    /**
     * Verifies that a verb is allowed on a path of the API server that is no resource.
     *
     * <pre>{@code account.allowsUrl("get", "/metrics"); // passes for nonResourceURLs ["/metrics"], fails for a RoleBinding }</pre>
     */
    public PermissionsAssert allowsUrl(String verb, String path) {
        return allow(AccessRequest.ofUrl(verb, path), path, true);
    }

    /**
     * Verifies that a verb is not allowed on a resource, nor on any single object of it.
     *
     * <pre>{@code account.forbids("delete", "secrets"); // fails for verbs ["*"], and for a rule with resourceNames [db] }</pre>
     */
    public PermissionsAssert forbids(String verb, String resource) {
        return forbid(AccessRequest.of(verb, resource, null), resource);
    }

    /**
     * Verifies that a verb is not allowed on the object of a name.
     *
     * <pre>{@code account.forbids("get", "secrets", "tls"); // passes for resourceNames [db], fails without resourceNames }</pre>
     */
    public PermissionsAssert forbids(String verb, String resource, String name) {
        return forbid(AccessRequest.of(verb, resource, name), resource);
    }

    /**
     * Verifies that a role is bound to the account, whoever provides it.
     *
     * <pre>{@code account.isBoundTo("ClusterRole/view"); // fails if it is bound to another account, or to Role/view }</pre>
     */
    public PermissionsAssert isBoundTo(String role) {
        if (isAbsent()) {
            return this;
        }
        List<String> bound = new Rbac(scope, actual).boundRoles();
        return bound.contains(role)
                ? this
                : fail(NearMiss.hint(
                        place().explained(place().failure("%s is not bound to `%s`.".formatted(place().label(), role))
                                .withFact("bound to", Shown.names(bound))),
                        role,
                        bound));
    }

    private PermissionsAssert allow(AccessRequest request, String what, boolean everywhere) {
        Rbac rbac = isAbsent() ? null : new Rbac(scope, actual);
        if (rbac == null || rbac.allowing(request, everywhere).isPresent()) {
            return this;
        }
        List<String> rules = rbac.describe();
        Diagnostic diagnostic = place().failure("%s may not %s.".formatted(place().label(), action(request, what)))
                .withFact("may", rules.isEmpty() ? "nothing: no rule is bound to it" : String.join("\n", rules));
        return fail(place().explained(diagnostic));
    }

    private PermissionsAssert forbid(AccessRequest request, String what) {
        Optional<Place> rule = isAbsent() ? Optional.empty() : new Rbac(scope, actual).touching(request);
        return rule.map(at -> fail(at.explained(
                        at.failure("%s may %s, but should not.".formatted(place().label(), action(request, what)))
                                .withFact("rule", at.label()))))
                .orElse(this);
    }

    private static String action(AccessRequest request, String what) {
        return request.verb() + " " + what + (request.name() == null ? "" : " `" + request.name() + "`");
    }
}
