/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.manifest.Manifests;
import org.junit.jupiter.api.Test;

class ObjectReferencesTest {

    private static final Manifests MANIFESTS = Failing.manifests("""
            kind: Ingress
            metadata: {name: i}
            spec:
              defaultBackend: {service: {name: rest}}
              tls: [{secretName: tls}]
              rules: [{http: {paths: [{backend: {service: {name: web, port: {number: 80}}}}]}}]
            ---
            kind: Ingress
            metadata: {name: issued, annotations: {cert-manager.io/issuer: ca}}
            spec: {tls: [{secretName: issued}]}
            ---
            kind: Ingress
            metadata: {name: acme, annotations: {kubernetes.io/tls-acme: "true"}}
            spec: {tls: [{secretName: acme}]}
            ---
            kind: Ingress
            metadata: {name: annotated, annotations: {nginx.ingress.kubernetes.io/rewrite-target: /}}
            spec: {tls: [{secretName: own}, {secretName: null}, {hosts: [h]}]}
            ---
            kind: HorizontalPodAutoscaler
            metadata: {name: h}
            spec: {scaleTargetRef: {kind: Deployment, name: d}}
            ---
            kind: StatefulSet
            metadata: {name: s}
            spec: {serviceName: headless}
            ---
            kind: RoleBinding
            metadata: {name: b}
            roleRef: {kind: Role, name: r}
            subjects: [{kind: ServiceAccount, name: a}, {kind: ServiceAccount, name: default}, {kind: User, name: u}]
            ---
            kind: ClusterRoleBinding
            metadata: {name: c}
            roleRef: {kind: ClusterRole, name: own}
            ---
            kind: ClusterRoleBinding
            metadata: {name: d}
            roleRef: {kind: ClusterRole, name: view}
            ---
            kind: ClusterRoleBinding
            metadata: {name: e}
            roleRef: {kind: ClusterRole, name: "system:node"}
            ---
            kind: ServiceAccount
            metadata: {name: x}
            imagePullSecrets: [{name: registry}]
            ---
            kind: APIService
            metadata: {name: y}
            spec: {service: {name: api}}
            ---
            kind: MutatingWebhookConfiguration
            metadata: {name: z}
            webhooks: [{clientConfig: {service: {name: hook}}}]
            """);

    @Test
    void each_kind_has_its_references() {
        assertThat(MANIFESTS.stream()
                        .flatMap(manifest -> ObjectReferences.of(manifest, MANIFESTS).stream())
                        .map(reference -> reference.target() + (reference.key() == null ? "" : ":" + reference.key())))
                .containsExactly(
                        "Service/rest",
                        "Service/web:80",
                        "Secret/tls",
                        "Secret/own",
                        "Deployment/d",
                        "Service/headless",
                        "Role/r",
                        "ServiceAccount/a",
                        "ClusterRole/own",
                        "Secret/registry",
                        "Service/api",
                        "Service/hook");
    }
}
