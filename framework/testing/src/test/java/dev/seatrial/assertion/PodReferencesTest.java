/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PodReferencesTest {

    @Test
    void a_pod_refers_to_objects_that_are_neither_optional_nor_built_in() {
        assertThat(needs("""
                kind: CronJob
                metadata: {name: c}
                spec:
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          serviceAccountName: runner
                          priorityClassName: high
                          imagePullSecrets: [{name: registry}, {}, {name: ""}]
                          volumes:
                          - {name: a, configMap: {name: files}}
                          - {name: b, secret: {secretName: tls}}
                          - {name: c, persistentVolumeClaim: {claimName: data}}
                          - {name: d, csi: {driver: x, nodePublishSecretRef: {name: mount}}}
                          - {name: e, projected: {sources: [{configMap: {name: part}}, {secret: {name: key}}]}}
                          - {name: f, configMap: {name: gone, optional: true}}
                          - {name: g, configMap: {name: null}}
                          - {name: h, emptyDir: {}}
                          initContainers:
                          - name: init
                            envFrom: [{configMapRef: {name: defaults}}, {secretRef: {name: secrets}}]
                          containers:
                          - name: main
                            ports: [{name: web, containerPort: 80}]
                            env:
                            - {name: A, valueFrom: {secretKeyRef: {name: db, key: password}}}
                            - {name: B, valueFrom: {configMapKeyRef: {name: settings, key: level}}}
                            - {name: C, valueFrom: {configMapKeyRef: {name: settings}}}
                            - {name: D, valueFrom: {configMapKeyRef: {key: level}}}
                            - {name: E, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
                            livenessProbe: {httpGet: {port: live}}
                            readinessProbe: {tcpSocket: {port: ready}}
                            startupProbe: {httpGet: {port: web}}
                            lifecycle:
                              postStart: {httpGet: {port: after}}
                              preStop: {tcpSocket: {port: before}}
                          ephemeralContainers:
                          - {name: debug, envFrom: [{secretRef: {name: tools}}], livenessProbe: {httpGet: {port: 80}}}
                """))
                .containsExactly(
                        "ServiceAccount/runner",
                        "Secret/registry",
                        "ConfigMap/files",
                        "Secret/tls",
                        "PersistentVolumeClaim/data",
                        "Secret/mount",
                        "ConfigMap/part",
                        "Secret/key",
                        "PriorityClass/high",
                        "ConfigMap/defaults",
                        "Secret/secrets",
                        "Secret/db:password",
                        "ConfigMap/settings:level",
                        "container port/live",
                        "container port/ready",
                        "container port/after",
                        "container port/before",
                        "Secret/tools");
    }

    @Test
    void built_in_objects_are_not_references() {
        assertThat(needs("""
                kind: Pod
                metadata: {name: p}
                spec: {serviceAccountName: default, priorityClassName: system-node-critical, containers: [{name: c}]}
                """)).isEmpty();
        assertThat(needs("""
                kind: Pod
                metadata: {name: p}
                spec: {serviceAccountName: "", priorityClassName: null, containers: [{name: c}]}
                """)).isEmpty();
    }

    @Test
    void objects_without_pods_have_no_pod_references() {
        assertThat(needs("kind: Service\nmetadata: {name: s}\nspec: {serviceAccountName: x}\n"))
                .isEmpty();
    }

    private static List<String> needs(String yaml) {
        return PodReferences.of(Failing.manifest(yaml)).stream()
                .map(reference -> reference.target() + (reference.key() == null ? "" : ":" + reference.key()))
                .toList();
    }
}
