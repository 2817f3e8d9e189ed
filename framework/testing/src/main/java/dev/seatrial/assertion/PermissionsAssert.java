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
 * Assertions about the permissions of a ServiceAccount, as granted by all roles that are bound to it. Known are the roles
 * that were rendered and those that come with Kubernetes, such as {@code cluster-admin} and {@code view}, with the rules they
 * have in a fresh cluster of the version that the chart was rendered for. If another role is bound, it cannot be told what
 * it does not allow: {@link #forbids} fails, and so does {@link #allows} unless a known role allows the request.
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
        super(manifest, scope, PermissionsAssert.class, failures);
        this.scope = scope;
    }

    /**
     * Verifies that the account may use a verb on all objects of a resource, in at least one namespace.
     *
     * <pre>{@code account.allows("get", "deployments.apps"); // fails for apiGroups [""], and for a rule with resourceNames }</pre>
     *
     * @throws AssertionError if no bound role allows it, or if there is no such verb or resource
     */
    public PermissionsAssert allows(String verb, String resource) {
        return allow(AccessRequest.of(verb, resource, null), resource, false);
    }

    /**
     * Verifies that the account may use a verb on the object of the given name, in at least one namespace.
     *
     * <pre>{@code account.allows("get", "secrets", "db"); // passes for resourceNames [db], fails for [other] }</pre>
     *
     * @throws AssertionError if no bound role allows it, or if there is no such verb or resource
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
        return allow(AccessRequest.of(verb, resource, null), resource, true);
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
     * Verifies that the account may not use a verb on any object of a resource, nor on its subresources, such as {@code
     * pods/exec} of {@code pods}. Use {@link #forbidsExactly} if subresources may be allowed.
     *
     * <pre>{@code account.forbids("delete", "secrets"); // fails for ClusterRole/admin, for verbs ["*"], and for a rule with resourceNames [db] }</pre>
     *
     * @throws AssertionError if a bound role allows it, for all objects or for some; if the rules of a bound role are not
     *     known; or if there is no such verb or resource
     */
    public PermissionsAssert forbids(String verb, String resource) {
        return forbid(AccessRequest.of(verb, resource, null), resource, true);
    }

    /**
     * Verifies that the account may not use a verb on any object of a resource. It may use it on subresources.
     *
     * <pre>{@code account.forbidsExactly("get", "pods"); // passes for resources [pods/log], fails for [pods] }</pre>
     *
     * @throws AssertionError if a bound role allows it, for all objects or for some; if the rules of a bound role are not
     *     known; or if there is no such verb or resource
     */
    public PermissionsAssert forbidsExactly(String verb, String resource) {
        return forbid(AccessRequest.of(verb, resource, null), resource, false);
    }

    /**
     * Verifies that the account may not use a verb on the object of the given name.
     *
     * <pre>{@code account.forbids("get", "secrets", "tls"); // passes for resourceNames [db], fails without resourceNames }</pre>
     *
     * @throws AssertionError if a bound role allows it, if the rules of a bound role are not known, or if there is no such
     *     verb or resource
     */
    public PermissionsAssert forbids(String verb, String resource, String name) {
        return forbid(AccessRequest.of(verb, resource, name), resource, false);
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

    private PermissionsAssert allow(AccessRequest request, String resource, boolean everywhere) {
        if (isAbsent() || isMistaken(request, resource)) {
            return this;
        }
        Rbac rbac = new Rbac(scope, actual);
        if (rbac.allowing(request, everywhere).isPresent()) {
            return this;
        }
        String what = action(request, resource) + (everywhere && !request.isUrl() ? " in all namespaces" : "");
        if (!rbac.unknownFor(request).isEmpty()) {
            return cannotBeTold(rbac, request, what);
        }
        List<String> rules = rbac.describe();
        Diagnostic diagnostic = place().failure("%s may not %s.".formatted(place().label(), what))
                .withFact("may", rules.isEmpty() ? "nothing: no rule applies to it" : String.join("\n", rules));
        return fail(place().explained(diagnostic));
    }

    private PermissionsAssert forbid(AccessRequest request, String resource, boolean withSubresources) {
        if (isAbsent() || isMistaken(request, resource)) {
            return this;
        }
        Rbac rbac = new Rbac(scope, actual);
        Optional<Grant> rule = rbac.touching(request);
        if (rule.isPresent()) {
            return allowed(rule.get(), action(request, resource), "");
        }
        Optional<Grant> part = withSubresources ? rbac.touchingSubresource(request) : Optional.empty();
        if (part.isPresent()) {
            String subresource = String.valueOf(request.subresourceIn(part.get().rule()));
            return allowed(
                    part.get(),
                    request.verb() + " " + subresource.replaceFirst("^\\*", resource),
                    "If subresources may be allowed, use `forbidsExactly`.");
        }
        return rbac.unknownFor(request).isEmpty() ? this : cannotBeTold(rbac, request, action(request, resource));
    }

    private PermissionsAssert allowed(Grant grant, String action, String hint) {
        Place at = grant.place() == null ? place() : grant.place();
        String fact = grant.place() == null ? grant.origin() : grant.place().label();
        Diagnostic diagnostic = at.explained(at.failure("%s may %s, but should not.".formatted(place().label(), action))
                .withFact("rule", fact));
        return fail(hint.isEmpty() ? diagnostic : diagnostic.withHint(hint));
    }

    private PermissionsAssert cannotBeTold(Rbac rbac, AccessRequest request, String action) {
        Diagnostic diagnostic = place().failure(
                        "It cannot be told whether %s may %s.".formatted(place().label(), action))
                .withFact("unknown rules", String.join("\n", rbac.unknownFor(request)));
        return fail(place().explained(diagnostic)
                .withHint(
                        "Roles that were not rendered may allow anything. To assert on the binding, use `isBoundTo`."));
    }

    private boolean isMistaken(AccessRequest request, String resource) {
        Optional<Diagnostic> mistake = new AccessNames(scope).mistake(request, resource);
        mistake.ifPresent(this::fail);
        return mistake.isPresent();
    }

    private static String action(AccessRequest request, String resource) {
        return request.verb() + " " + resource + (request.name() == null ? "" : " `" + request.name() + "`");
    }
}
