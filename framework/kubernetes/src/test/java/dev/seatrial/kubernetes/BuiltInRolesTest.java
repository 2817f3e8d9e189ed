/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuiltInRolesTest {

    private final BuiltInRoles newest = BuiltInRoles.of(KubernetesMinor.NEWEST);

    @Test
    void the_administrator_of_the_cluster_may_do_everything() {
        assertThat(newest.named("cluster-admin").orElseThrow().rules())
                .containsExactlyInAnyOrder(
                        new AccessRule(List.of("*"), List.of("*"), List.of("*"), List.of(), List.of()),
                        new AccessRule(List.of("*"), List.of(), List.of(), List.of(), List.of("*")));
    }

    @Test
    void roles_for_users_take_over_the_rules_of_others_by_label() {
        BuiltInRole edit = newest.named("edit").orElseThrow();

        assertThat(edit.rules()).isEmpty();
        assertThat(edit.aggregates()).containsExactly(Map.of("rbac.authorization.k8s.io/aggregate-to-edit", "true"));
        assertThat(newest.named("system:aggregate-to-edit").orElseThrow().labels())
                .containsEntry("rbac.authorization.k8s.io/aggregate-to-edit", "true");
        assertThat(newest.named("system:aggregate-to-view").orElseThrow().rules())
                .anySatisfy(rule -> assertThat(rule.resources()).contains("configmaps"))
                .noneSatisfy(rule -> assertThat(rule.resources()).contains("secrets"));
    }

    @Test
    void some_roles_are_bound_to_everybody() {
        assertThat(newest.named("system:discovery").orElseThrow().groups()).containsExactly("system:authenticated");
        assertThat(newest.named("system:discovery").orElseThrow().rules())
                .anySatisfy(rule -> assertThat(rule.nonResourceUrls()).contains("/version"));
    }

    @Test
    void a_role_differs_between_versions() {
        BuiltInRoles old = BuiltInRoles.of(KubernetesMinor.OLDEST);

        assertThat(old.all()).isNotEmpty();
        assertThat(newest.all()).isNotEqualTo(old.all());
        assertThat(newest.named("my-role")).isEmpty();
    }

    @Test
    void versions_without_known_roles_are_refused() {
        assertThatThrownBy(() -> BuiltInRoles.of(new KubernetesMinor(20)))
                .hasMessage("The roles of Kubernetes 1.20 are not known, only those of 1.25 to 1.37.");
        assertThat(new KubernetesMinor(20).closestKnown()).isEqualTo(KubernetesMinor.OLDEST);
        assertThat(new KubernetesMinor(60).closestKnown()).isEqualTo(KubernetesMinor.NEWEST);
        assertThat(new KubernetesMinor(30).closestKnown()).isEqualTo(new KubernetesMinor(30));
    }
}
