/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

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
 */
public final class PermissionsAssert extends AbstractManifestAssert<PermissionsAssert> {

    private final Manifests scope;

    PermissionsAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, PermissionsAssert.class, failures);
        this.scope = scope;
    }

    /**
     * Verifies that a verb is allowed on every object of a resource.
     *
     * @param resource plural and in lower case, with the API group behind it unless it is the core's: {@code pods},
     *     {@code pods/log}, {@code deployments.apps}
     */
    public PermissionsAssert allows(String verb, String resource) {
        return decide(verb, resource, null, true);
    }

    /** Verifies that a verb is allowed on the object of a name. */
    public PermissionsAssert allows(String verb, String resource, String name) {
        return decide(verb, resource, name, true);
    }

    /** Verifies that a verb is not allowed on a resource, nor on any single object of it. */
    public PermissionsAssert forbids(String verb, String resource) {
        return decide(verb, resource, null, false);
    }

    /** Verifies that a verb is not allowed on the object of a name. */
    public PermissionsAssert forbids(String verb, String resource, String name) {
        return decide(verb, resource, name, false);
    }

    /** Verifies that a role is bound to the account, whoever provides it; given as {@code Role/name} or {@code ClusterRole/name}. */
    public PermissionsAssert isBoundTo(String role) {
        if (isAbsent()) {
            return this;
        }
        List<String> bound = Rbac.of(scope).rolesBoundTo(actual.id());
        return bound.contains(role)
                ? this
                : report(
                        place(), "%s is not bound to `" + role + "`.", d -> d.withFact("bound to", Shown.names(bound)));
    }

    private PermissionsAssert decide(String verb, String resource, @Nullable String name, boolean wanted) {
        if (isAbsent()) {
            return this;
        }
        Rbac rbac = Rbac.of(scope);
        Rbac.Request request = Rbac.Request.of(verb, resource, name);
        Optional<Place> rule = wanted ? rbac.allowing(actual.id(), request) : rbac.touching(actual.id(), request);
        String what = "%s %s".formatted(verb, resource) + (name == null ? "" : " `" + name + "`");
        if (wanted == rule.isPresent()) {
            return this;
        }
        if (rule.isPresent()) {
            return fail(rule.get()
                    .explained(rule.get()
                            .failure("%s may %s, but should not.".formatted(place().label(), what))
                            .withFact("rule", rule.get().label())));
        }
        List<String> rules = rbac.describe(actual.id());
        return report(
                place(),
                "%s may not " + what + ".",
                d -> d.withFact("may", rules.isEmpty() ? "nothing: no role is bound to it" : String.join("\n", rules)));
    }
}
