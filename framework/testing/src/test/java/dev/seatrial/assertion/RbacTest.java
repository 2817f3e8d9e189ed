/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import org.junit.jupiter.api.Test;

/** The permissions that roles and bindings grant. */
class RbacTest {

    private static final String ACCOUNT = """
            kind: ServiceAccount
            metadata: {name: a}
            ---
            """;

    @Test
    void an_aggregated_role_has_the_rules_of_the_selected_cluster_roles() {
        assertThat(release("""
                kind: ClusterRole
                metadata: {name: all}
                aggregationRule: {clusterRoleSelectors: [{matchLabels: {part: one}}, {matchLabels: {part: two}}]}
                ---
                kind: ClusterRole
                metadata: {name: two, labels: {part: two}}
                rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]
                ---
                kind: ClusterRole
                metadata: {name: three, labels: {part: three}}
                rules: [{apiGroups: [""], resources: [services], verbs: [get]}]
                ---
                kind: Role
                metadata: {name: role, labels: {part: one}}
                rules: [{apiGroups: [""], resources: [secrets], verbs: [get]}]
                ---
                kind: ClusterRoleBinding
                metadata: {name: b}
                roleRef: {kind: ClusterRole, name: all}
                subjects: [{kind: ServiceAccount, name: a, namespace: prod}]
                """))
                .serviceAccount("a")
                .allows("get", "pods")
                .forbids("get", "services")
                .forbids("get", "secrets");
    }

    @Test
    void only_kubernetes_bindings_grant_permissions() {
        assertThat(release("""
                kind: Role
                metadata: {name: r}
                rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]
                ---
                apiVersion: example.com/v1
                kind: VaultBinding
                metadata: {name: b}
                roleRef: {kind: Role, name: r}
                subjects: [{kind: ServiceAccount, name: a, namespace: prod}]
                """)).serviceAccount("a").forbids("get", "pods");
    }

    @Test
    void a_binding_in_another_namespace_must_state_the_namespace_of_the_account() {
        String role = """
                kind: Role
                metadata: {name: r, namespace: dev}
                rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]
                ---
                kind: RoleBinding
                metadata: {name: b, namespace: dev}
                roleRef: {kind: Role, name: r}
                subjects: [%s]
                """;

        assertThat(release(role.formatted("{kind: ServiceAccount, name: a, namespace: prod}")))
                .serviceAccount("a")
                .isBoundTo("Role/r")
                .allows("get", "pods");
        assertThat(release(role.formatted("{kind: ServiceAccount, name: a}")))
                .serviceAccount("a")
                .forbids("get", "pods");
        assertThat(release(role.formatted("{kind: User, name: \"system:serviceaccount:prod:a\"}")))
                .serviceAccount("a")
                .allows("get", "pods");
        assertThat(release(role.formatted("{kind: Group, name: \"system:serviceaccounts:dev\"}")))
                .serviceAccount("a")
                .forbids("get", "pods");
    }

    private static Manifests release(String yaml) {
        return Manifests.of(Failing.manifests(ACCOUNT + yaml).all(), new ReleaseContext("prod", "v1.33.0", ""));
    }
}
