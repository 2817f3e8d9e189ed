/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the permissions of a ServiceAccount, as granted by all rendered roles that are bound to it. The
 * rules of roles from elsewhere, such as {@code cluster-admin}, are not known here; use {@link #isBoundTo} for them.
 *
 * <pre>{@code
 * assertThat(manifests).serviceAccount("shop").allows("get", "configmaps").forbids("delete", "secrets");
 * }</pre>
 *
 * <p>Resources are given as in RBAC rules: in plural and lower case, followed by the API group unless it is the core
 * group, and by the subresource: {@code pods}, {@code pods/log}, {@code deployments.apps}, {@code
 * deployments.apps/scale}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class PermissionsAssert extends AbstractManifestAssert<PermissionsAssert> {

    private final Manifests scope;

    PermissionsAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, PermissionsAssert.class, failures);
        this.scope = scope;
    }

    /**
     * Verifies that the account may use a verb on all objects of a resource, in at least one namespace.
     *
     * <pre>{@code account.allows("get", "deployments.apps"); // fails for apiGroups [""], and for a rule with resourceNames }</pre>
     *
     * @throws AssertionError if no bound role allows it
     */
    public PermissionsAssert allows(String verb, String resource) {
        return allow(AccessRequest.of(verb, resource, null), resource, false);
    }

    /**
     * Verifies that the account may use a verb on the object of the given name, in at least one namespace.
     *
     * <pre>{@code account.allows("get", "secrets", "db"); // passes for resourceNames [db], fails for [other] }</pre>
     *
     * @throws AssertionError if no bound role allows it
     */
    public PermissionsAssert allows(String verb, String resource, String name) {
        return allow(AccessRequest.of(verb, resource, name), resource, false);
    }

    /**
     * Verifies that the account may use a verb on all objects of a resource, in all namespaces.
     *
     * <pre>{@code account.allowsInAllNamespaces("list", "pods"); // passes for a ClusterRoleBinding, fails for a RoleBinding }</pre>
     *
     * @throws AssertionError if no role bound by a ClusterRoleBinding allows it
     */
    public PermissionsAssert allowsInAllNamespaces(String verb, String resource) {
        return allow(AccessRequest.of(verb, resource, null), resource + " in all namespaces", true);
    }

    /**
     * Verifies that the account may use a verb on a non-resource URL of the API server.
     *
     * <pre>{@code account.allowsUrl("get", "/metrics"); // passes for nonResourceURLs ["/metrics"], fails for a RoleBinding }</pre>
     *
     * @throws AssertionError if no role bound by a ClusterRoleBinding allows it
     */
    public PermissionsAssert allowsUrl(String verb, String path) {
        return allow(AccessRequest.ofUrl(verb, path), path, true);
    }

    /**
     * Verifies that the account may not use a verb on any object of a resource.
     *
     * <pre>{@code account.forbids("delete", "secrets"); // fails for verbs ["*"], and for a rule with resourceNames [db] }</pre>
     *
     * @throws AssertionError if a bound role allows it, for all objects or for some
     */
    public PermissionsAssert forbids(String verb, String resource) {
        return forbid(AccessRequest.of(verb, resource, null), resource);
    }

    /**
     * Verifies that the account may not use a verb on the object of the given name.
     *
     * <pre>{@code account.forbids("get", "secrets", "tls"); // passes for resourceNames [db], fails without resourceNames }</pre>
     *
     * @throws AssertionError if a bound role allows it
     */
    public PermissionsAssert forbids(String verb, String resource, String name) {
        return forbid(AccessRequest.of(verb, resource, name), resource);
    }

    /**
     * Verifies that the given role, such as {@code ClusterRole/view}, is bound to the account. The role itself need not
     * be rendered.
     *
     * <pre>{@code account.isBoundTo("ClusterRole/view"); // fails if it is bound to another account, or to Role/view }</pre>
     *
     * @throws AssertionError if no binding refers to both
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
                .withFact("may", rules.isEmpty() ? "nothing: no rule applies to it" : String.join("\n", rules));
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
