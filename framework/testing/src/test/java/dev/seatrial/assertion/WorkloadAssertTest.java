/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Failing.assertFails;
import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.manifest.Manifests;
import org.junit.jupiter.api.Test;

class WorkloadAssertTest {

    private static WorkloadAssert web() {
        return assertThat(Shop.MANIFESTS).deployment("web");
    }

    private static ContainerAssert container() {
        return web().container("web");
    }

    @Test
    void passes_for_what_is_so() {
        web().hasReplicas(2)
                .hasPodLabel("app", "web")
                .hasPodAnnotation("checksum/config", "abc")
                .hasServiceAccount("shop")
                .hasImagePullSecret("registry")
                .hasContainers("web")
                .eachContainer(container -> container.hasPath("image"));
        web().podPath("spec.securityContext.runAsNonRoot").isEqualTo(true);
        web().initContainer("wait").hasImage("busybox");
        container()
                .hasImage("registry:5000/web:1.2")
                .hasPinnedImage()
                .hasCommand("web")
                .hasArgs("--port", "8080")
                .hasArg("8080")
                .hasEnv("LEVEL", "info")
                .hasEnvFromSecret("PASSWORD", "db", "password")
                .hasEnvFromConfigMap("MODE", "settings", "level")
                .hasEnvFromField("IP", "status.podIP")
                .hasAllEnvFromSecret("db")
                .hasAllEnvFromConfigMap("settings")
                .doesNotHaveEnv("NOTHING")
                .hasPort("http", 8080)
                .requests("cpu", "0.5")
                .limits("memory", "1024Mi")
                .isHardened();
        container().livenessProbe().httpGets("/healthz", "http");
        container().readinessProbe().connectsTo(8080);
        container().startupProbe().runs("web", "--check");
        container().securityContext("runAsNonRoot").isEqualTo(true);
        container().volumeMountedAt("/etc/web").isConfigMap("settings");
        container().volumeMountedAt("/tmp").isEmptyDir();
        assertThat(Shop.MANIFESTS)
                .statefulSet("db")
                .container("db")
                .volumeMountedAt("/data")
                .claims("10Gi");
    }

    @Test
    void what_runs_nothing_is_no_workload() {
        assertFails(() -> assertThat(Shop.MANIFESTS).workload("Service", "web"), """
                Service/web runs no containers.

                template: shop/templates/all.yaml""");
    }

    @Test
    void containers_are_found_by_name() {
        assertFails(() -> web().container("wbe"), """
                Deployment/web has no container `wbe`.

                17 |       containers:
                   |       ^^^^^^^^^^

                containers: `web`
                template:   shop/templates/all.yaml
                hint:       Did you mean `web`?""");
        assertFails(() -> web().hasContainers("web", "proxy"), """
                Deployment/web has the containers `web`, not `web`, `proxy`.

                17 |       containers:
                   |       ^^^^^^^^^^

                expected: - web
                          - proxy
                actual:   - web
                template: shop/templates/all.yaml""");
    }

    @Test
    void an_image_without_version_is_not_pinned() {
        assertFails(() -> web().initContainer("wait").hasPinnedImage(), """
                `spec.template.spec.initContainers[name=wait].image` of Deployment/web is not pinned to a version.

                16 |         image: busybox
                   |                ^^^^^^^

                actual:   "busybox"
                template: shop/templates/all.yaml""");
    }

    @Test
    void environment_variables_are_answered_with_the_names_there_are() {
        assertFails(() -> container().hasEnv("LEVLE", "info"), """
                `spec.template.spec.containers[name=web]` of Deployment/web has no environment variable `LEVLE`.

                24 |         env:
                   |         ^^^

                variables: `LEVEL`, `PASSWORD`, `MODE`, `IP`, `password`, `user`, `app.yaml`, `level`
                template:  shop/templates/all.yaml
                hint:      Did you mean `LEVEL` or `level`?""");
        assertFails(() -> container().hasEnv("LEVEL", "debug"), """
                `spec.template.spec.containers[name=web].env[name=LEVEL].value` of Deployment/web is "info", not "debug".

                25 |         - {name: LEVEL, value: info}
                   |                                ^^^^

                expected: "debug"
                actual:   "info"
                template: shop/templates/all.yaml""");
        assertFails(() -> container().hasEnvFromSecret("LEVEL", "db", "level"), """
                `spec.template.spec.containers[name=web].env[name=LEVEL].valueFrom.secretKeyRef` of Deployment/web does not exist.

                25 |         - {name: LEVEL, value: info}
                   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^

                ends at:  the start: it has no `valueFrom`; it has `name`, `value`.
                template: shop/templates/all.yaml""");
        assertFails(() -> container().doesNotHaveEnv("LEVEL"), """
                `spec.template.spec.containers[name=web].env[name=LEVEL]` of Deployment/web exists, but should not.

                25 |         - {name: LEVEL, value: info}
                   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^

                template: shop/templates/all.yaml""");
    }

    @Test
    void a_setting_that_neither_container_nor_pod_has_is_missing() {
        assertFails(() -> container().securityContext("privileged"), """
                `spec.template.spec.containers[name=web].securityContext.privileged` of Deployment/web does not exist.

                41 |         securityContext:
                   |         ^^^^^^^^^^^^^^^

                ends at:  `securityContext`: it has no `privileged`; it has `allowPrivilegeEscalation`, `capabilities`, `readOnlyRootFilesystem`.
                template: shop/templates/all.yaml""");
    }

    @Test
    void mounts_are_resolved_to_volumes() {
        assertFails(() -> container().volumeMountedAt("/var"), """
                `spec.template.spec.containers[name=web]` of Deployment/web mounts nothing at `/var`.

                45 |         volumeMounts:
                   |         ^^^^^^^^^^^^

                mounts:   `/etc/web`, `/tmp`, `/gone`
                template: shop/templates/all.yaml""");
        assertFails(() -> container().volumeMountedAt("/gone"), """
                `spec.template.spec.containers[name=web]` of Deployment/web mounts volume `gone`, which the pod does not have.

                48 |         - {name: gone, mountPath: /gone}
                   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                template: shop/templates/all.yaml""");
    }

    @Test
    void a_claim_template_is_a_volume_too() {
        Manifests manifests = Failing.manifests("""
                kind: StatefulSet
                metadata: {name: s}
                spec:
                  template:
                    spec:
                      containers:
                      - name: c
                        volumeMounts:
                        - {name: gone, mountPath: /gone}
                      volumes: [{name: tmp, emptyDir: {}}]
                  volumeClaimTemplates:
                  - metadata: {name: data}
                  - metadata: {name: logs}
                    spec: {resources: {requests: {storage: 1Gi}}}
                """);

        assertThat(manifests).statefulSet("s").volume("logs").claims("1Gi");
        assertFails(() -> assertThat(manifests).statefulSet("s").volume("dat"), """
                StatefulSet/s has no volume `dat`.

                10 |       volumes: [{name: tmp, emptyDir: {}}]
                   |       ^^^^^^^

                volumes:  `tmp`, `data`, `logs`
                template: shop/templates/all.yaml
                hint:     Did you mean `data`?""");
        assertFails(() -> assertThat(manifests).statefulSet("s").container().volumeMountedAt("/gone"), """
                `spec.template.spec.containers[0]` of StatefulSet/s mounts volume `gone`, which the pod does not have.

                9 |         - {name: gone, mountPath: /gone}
                  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                template: shop/templates/all.yaml""");
    }

    @Test
    void what_is_inside_is_asserted_on_with_assertj_too() {
        container().satisfies(given -> assertThat(given.get("name")).isEqualTo("web"));
        container().livenessProbe().satisfies(given -> assertThat(given.size()).isEqualTo(1));
        web().volume("tmp").satisfies(given -> assertThat(given.get("name")).isEqualTo("tmp"));
    }

    @Test
    void what_has_a_template_without_containers_runs_nothing() {
        Manifests manifests = Failing.manifests("""
                kind: Certificate
                metadata: {name: c}
                spec: {template: {spec: {containers: none}}}
                """);

        assertFails(() -> assertThat(manifests).workload("Certificate", "c"), """
                Certificate/c runs no containers.

                template: shop/templates/all.yaml""");
    }

    @Test
    void a_variable_whose_key_was_not_rendered_is_answered_with_the_keys_there_are() {
        Manifests manifests = Failing.manifests("""
                kind: Pod
                metadata: {name: p}
                spec:
                  containers:
                  - name: c
                    env:
                    - {name: LEVEL, valueFrom: {configMapKeyRef: {name: settings, key: levle}}}
                ---
                kind: ConfigMap
                metadata: {name: settings}
                data: {level: info, mode: fast}
                """);

        assertFails(() -> assertThat(manifests).pod("p").container().env("LEVEL"), """
                `spec.containers[0].env[name=LEVEL].valueFrom.configMapKeyRef` of Pod/p is key `levle` of ConfigMap/settings, which was not rendered.

                7 |     - {name: LEVEL, valueFrom: {configMapKeyRef: {name: settings, key: levle}}}
                  |                                 ^^^^^^^^^^^^^^^

                there is: `level`, `mode`
                template: shop/templates/all.yaml
                hint:     Assert on the reference with `hasEnvFromConfigMap`.""");
    }

    @Test
    void probes_compare_what_they_ask() {
        assertFails(() -> container().livenessProbe().httpGets("/healthz", 8080), """
                `spec.template.spec.containers[name=web].livenessProbe.httpGet.port` of Deployment/web is "http", not 8080.

                33 |           httpGet: {path: /healthz, port: http}
                   |                                           ^^^^

                expected: 8080
                actual:   "http"
                template: shop/templates/all.yaml""");
        assertFails(() -> web().initContainer("wait").readinessProbe(), """
                `spec.template.spec.initContainers[name=wait].readinessProbe` of Deployment/web does not exist.

                15 |       - name: wait
                   |         ^^^^^^^^^^

                ends at:  the start: it has no `readinessProbe`; it has `image`, `name`.
                template: shop/templates/all.yaml""");
    }
}
