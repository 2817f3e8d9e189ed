/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Failing.assertFails;
import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void what_others_provide_is_named() {
        assertThat(Shop.MANIFESTS).hasNoDanglingReferencesExcept("Secret/registry", "Secret/shop-tls");
    }

    @Test
    void an_exception_that_nothing_needs_is_out_of_date() {
        assertFails(
                () -> assertThat(Shop.MANIFESTS)
                        .hasNoDanglingReferencesExcept("Secret/registry", "Secret/shop-tls", "Secret/old"),
                """
                Nothing refers to `Secret/old`.

                hint: Take it out of `hasNoDanglingReferencesExcept`.""");
    }

    @Test
    void what_nothing_provides_is_shown_where_it_is_needed() {
        assertFails(() -> assertThat(Shop.MANIFESTS).hasNoDanglingReferencesExcept("Secret/shop-tls"), """
                `spec.template.spec.imagePullSecrets[0].name` of Deployment/web refers to Secret/registry, which nothing provides.

                12 |       imagePullSecrets: [{name: registry}]
                   |                                 ^^^^^^^^

                there is: `db`
                template: shop/templates/all.yaml
                hint:     If it exists outside of the chart, name it: `hasNoDanglingReferencesExcept("Secret/registry")`.""");
    }

    @Test
    void a_key_must_be_in_the_secret() {
        assertFails(
                () -> assertThat(pod("env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: pasword}}}]"))
                        .hasNoDanglingReferences(),
                """
                `spec.containers[0].env[0].valueFrom.secretKeyRef` of Pod/p refers to key `pasword` of Secret/db, which has none such.

                7 |     env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: pasword}}}]
                  |                                 ^^^^^^^^^^^^

                there is: `password`
                template: shop/templates/all.yaml
                hint:     Did you mean `password`?""");
        assertThat(pod("env: [{name: A, valueFrom: {secretKeyRef: {name: no, key: no, optional: true}}}]"))
                .hasNoDanglingReferences();
        assertThat(pod("env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: password}}}]"))
                .hasNoDanglingReferences();
    }

    @Test
    void a_probe_needs_a_port_of_its_container() {
        assertFails(
                () -> assertThat(pod("livenessProbe: {httpGet: {port: web}}")).hasNoDanglingReferences(), """
                `spec.containers[0].livenessProbe.httpGet.port` of Pod/p refers to container port/web, which nothing provides.

                7 |     livenessProbe: {httpGet: {port: web}}
                  |                                     ^^^

                there is: nothing
                template: shop/templates/all.yaml""");
        assertThat(pod("ports: [{name: web, containerPort: 1}]\n    livenessProbe: {httpGet: {port: web}}"))
                .hasNoDanglingReferences();
    }

    @Test
    void a_service_needs_a_port_of_its_pods() {
        assertFails(() -> assertThat(Failing.manifests("""
                kind: Service
                metadata: {name: s}
                spec:
                  selector: {app: a}
                  ports: [{port: 1, targetPort: http}]
                ---
                kind: Pod
                metadata: {name: p, labels: {app: a}}
                spec: {containers: [{name: c}]}
                """)).hasNoDanglingReferences(), """
                `spec.ports[0].targetPort` of Service/s refers to container port/http, which nothing provides.

                5 |   ports: [{port: 1, targetPort: http}]
                  |                                 ^^^^

                there is: nothing
                template: shop/templates/all.yaml""");
    }

    @Test
    void one_of_the_pods_of_a_service_with_the_port_is_enough_and_no_others_count() {
        Manifests manifests = Failing.manifests("""
                kind: Service
                metadata: {name: s}
                spec:
                  selector: {app: a}
                  ports: [{port: 1, targetPort: http}, {port: 2, targetPort: other}]
                ---
                kind: Pod
                metadata: {name: p, labels: {app: a}}
                spec: {containers: [{name: c}]}
                ---
                kind: Pod
                metadata: {name: q, labels: {app: a}}
                spec: {containers: [{name: c, ports: [{name: http, containerPort: 80}]}]}
                ---
                kind: Pod
                metadata: {name: r, labels: {app: b}}
                spec: {containers: [{name: c, ports: [{name: other, containerPort: 81}]}]}
                """);

        assertFails(() -> assertThat(manifests).hasNoDanglingReferences(), """
                `spec.ports[1].targetPort` of Service/s refers to container port/other, which nothing provides.

                5 |   ports: [{port: 1, targetPort: http}, {port: 2, targetPort: other}]
                  |                                                              ^^^^^

                there is: nothing
                template: shop/templates/all.yaml""");
    }

    @Test
    void what_is_in_another_namespace_does_not_count() {
        String two = """
                kind: Pod
                metadata: {name: p%s}
                spec:
                  containers: [{name: c, envFrom: [{secretRef: {name: db}}]}]
                ---
                kind: Secret
                metadata: {name: db%s}
                """;

        assertThat(Failing.manifests(two.formatted(", namespace: a", ", namespace: a")))
                .hasNoDanglingReferences();
        assertThat(Failing.manifests(two.formatted("", ", namespace: a"))).hasNoDanglingReferences();
        assertThat(Manifests.of(
                        Failing.manifests(two.formatted(", namespace: a", "")).all(),
                        new ReleaseContext("a", "v1.35.0", "")))
                .hasNoDanglingReferences();
        assertFails(
                () -> assertThat(Failing.manifests(two.formatted(", namespace: a", ", namespace: b")))
                        .hasNoDanglingReferences(),
                """
                `spec.containers[0].envFrom[0].secretRef.name` of Pod/p refers to Secret/db, which nothing provides.

                4 |   containers: [{name: c, envFrom: [{secretRef: {name: db}}]}]
                  |                                                       ^^

                there is: `db` in namespace `b`
                template: shop/templates/all.yaml
                hint:     If it exists outside of the chart, name it: `hasNoDanglingReferencesExcept("Secret/db")`.""");
    }

    @Test
    void what_says_a_namespace_is_looked_for_there() {
        String binding = """
                kind: ClusterRoleBinding
                metadata: {name: b}
                roleRef: {kind: ClusterRole, name: r}
                subjects: [{kind: ServiceAccount, name: s, namespace: %s}]
                ---
                kind: ServiceAccount
                metadata: {name: s, namespace: a}
                ---
                kind: ClusterRole
                metadata: {name: r, namespace: of-no-meaning}
                """;

        assertThat(Failing.manifests(binding.formatted("a"))).hasNoDanglingReferences();
        assertThatThrownBy(() ->
                        assertThat(Failing.manifests(binding.formatted("b"))).hasNoDanglingReferences())
                .hasMessageContaining("there is: `s` in namespace `a`");
    }

    private static Manifests pod(String more) {
        return Failing.manifests("""
                kind: Pod
                metadata: {name: p}
                spec:
                  containers:
                  - name: c
                    image: c:1
                    %s
                ---
                kind: Secret
                metadata: {name: db}
                data: {password: eA==}
                """.formatted(more));
    }
}
