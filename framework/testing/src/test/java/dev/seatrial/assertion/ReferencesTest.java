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

    private static final Manifests WHOLE_SHOP = Manifests.of(Shop.MANIFESTS.stream()
            .map(manifest -> Failing.manifest(manifest.text().replace("- {name: gone, mountPath: /gone}", "")))
            .toList());

    @Test
    void objects_outside_the_chart_can_be_listed() {
        assertThat(WHOLE_SHOP).hasNoDanglingReferencesExcept("Secret/registry", "Secret/shop-tls");
    }

    @Test
    void an_unused_exception_is_a_failure() {
        assertFails(
                () -> assertThat(WHOLE_SHOP)
                        .hasNoDanglingReferencesExcept("Secret/registry", "Secret/shop-tls", "Secret/old"),
                """
                Nothing refers to `Secret/old`.

                hint: Remove it from `hasNoDanglingReferencesExcept`.""");
    }

    @Test
    void a_missing_object_is_reported_at_the_reference() {
        assertFails(() -> assertThat(Shop.MANIFESTS).hasNoDanglingReferencesExcept("Secret/shop-tls"), """
                `spec.template.spec.imagePullSecrets[0].name` of Deployment/web refers to Secret/registry, which was not rendered.

                12 |       imagePullSecrets: [{name: registry}]
                   |                                 ^^^^^^^^

                available: `db`
                template:  shop/templates/all.yaml
                hint:      If it exists outside the chart, use `hasNoDanglingReferencesExcept("Secret/registry")`.""");
    }

    @Test
    void a_referenced_key_must_be_in_the_secret() {
        assertFails(
                () -> assertThat(pod("env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: pasword}}}]"))
                        .hasNoDanglingReferences(),
                """
                `spec.containers[0].env[0].valueFrom.secretKeyRef` of Pod/p refers to key `pasword` of Secret/db, which does not exist.

                7 |     env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: pasword}}}]
                  |                                 ^^^^^^^^^^^^

                available: `password`
                template:  shop/templates/all.yaml
                hint:      Did you mean `password`?""");
        assertThat(pod("env: [{name: A, valueFrom: {secretKeyRef: {name: no, key: no, optional: true}}}]"))
                .hasNoDanglingReferences();
        assertThat(pod("env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: password}}}]"))
                .hasNoDanglingReferences();
    }

    @Test
    void a_named_port_of_a_probe_must_exist_in_its_container() {
        assertFails(
                () -> assertThat(pod("livenessProbe: {httpGet: {port: web}}")).hasNoDanglingReferences(), """
                `spec.containers[0].livenessProbe.httpGet.port` of Pod/p refers to container port `web`, which no container has.

                7 |     livenessProbe: {httpGet: {port: web}}
                  |                                     ^^^

                available: none
                template:  shop/templates/all.yaml""");
        assertThat(pod("ports: [{name: web, containerPort: 1}]\n    livenessProbe: {httpGet: {port: web}}"))
                .hasNoDanglingReferences();
    }

    @Test
    void a_named_target_port_of_a_service_must_exist_in_its_pods() {
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
                `spec.ports[0].targetPort` of Service/s refers to container port `http`, which no container has.

                5 |   ports: [{port: 1, targetPort: http}]
                  |                                 ^^^^

                available: none
                template:  shop/templates/all.yaml""");
    }

    @Test
    void one_selected_pod_with_the_target_port_is_enough() {
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
                `spec.ports[1].targetPort` of Service/s refers to container port `other`, which no container has.

                5 |   ports: [{port: 1, targetPort: http}, {port: 2, targetPort: other}]
                  |                                                              ^^^^^

                available: `http`
                template:  shop/templates/all.yaml""");
    }

    @Test
    void objects_in_other_namespaces_do_not_count() {
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
                `spec.containers[0].envFrom[0].secretRef.name` of Pod/p refers to Secret/db, which was not rendered.

                4 |   containers: [{name: c, envFrom: [{secretRef: {name: db}}]}]
                  |                                                       ^^

                available: `db` in namespace `b`
                template:  shop/templates/all.yaml
                hint:      If it exists outside the chart, use `hasNoDanglingReferencesExcept("Secret/db")`.""");
    }

    @Test
    void references_with_a_namespace_are_resolved_there() {
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
                .hasMessageContaining("available: `s` in namespace `a`");
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

    @Test
    void parts_of_the_pod_must_be_there() {
        assertDangling("volumeMounts: [{name: cfg, mountPath: /a}]", "refers to volume `cfg`, which does not exist");
        assertDangling("volumeDevices: [{name: cfg, devicePath: /a}]", "refers to volume `cfg`, which does not exist");
        assertDangling("resources: {claims: [{name: gpu}]}", "refers to resource claim `gpu`, which does not exist");
    }

    @Test
    void keys_and_files_that_volumes_pick_must_be_there() {
        assertDangling(
                "name: c\n  volumes: [{name: v, secret: {secretName: db, items: [{key: none, path: a}]}}]",
                "refers to key `none` of Secret/db");
        assertDangling(
                "name: c\n  volumes: [{name: v, projected: {sources: [{secret: {name: db, items: [{key: none, path: a}]}}]}}]",
                "refers to key `none` of Secret/db");
        assertDangling(
                "volumeMounts: [{name: v, mountPath: /a, subPath: none}]\n  volumes: [{name: v, secret: {secretName: db}}]",
                "refers to key `none` of Secret/db");
        assertDangling(
                "volumeMounts: [{name: v, mountPath: /a, subPath: password}]\n"
                        + "  volumes: [{name: v, secret: {secretName: db, items: [{key: password, path: file}]}}]",
                "refers to file `password`, which does not exist");
        assertThat(pod("volumeMounts: [{name: v, mountPath: /a, subPath: file}]\n"
                        + "  volumes: [{name: v, secret: {secretName: db, items: [{key: password, path: file}]}}]"))
                .hasNoDanglingReferences();
    }

    @Test
    void objects_that_pods_name_must_be_there() {
        assertDangling("name: c\n  serviceAccount: robot", "ServiceAccount/robot");
        assertDangling("name: c\n  runtimeClassName: gvisor", "RuntimeClass/gvisor");
        assertDangling("name: c\n  resourceClaims: [{name: a, resourceClaimName: gpu}]", "ResourceClaim/gpu");
    }

    @Test
    void pod_templates_and_definitions_refer_to_objects_too() {
        assertDangling(Failing.manifests("""
                apiVersion: v1
                kind: PodTemplate
                metadata: {name: t}
                template: {spec: {containers: [{name: c, envFrom: [{secretRef: {name: gone}}]}]}}
                """), "Secret/gone");
        assertDangling(Failing.manifests("""
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: shops.example.com}
                spec: {conversion: {strategy: Webhook, webhook: {clientConfig: {service: {name: gone, namespace: a}}}}}
                """), "Service/gone");
        assertDangling(Failing.manifests("""
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: r}
                spec: {rules: [{backendRefs: [{name: gone, port: 80}]}]}
                """), "Service/gone");
    }

    private static void assertDangling(String container, String message) {
        assertDangling(pod(container), message);
    }

    private static void assertDangling(Manifests manifests, String message) {
        assertThatThrownBy(() -> assertThat(manifests).hasNoDanglingReferences())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }
}
