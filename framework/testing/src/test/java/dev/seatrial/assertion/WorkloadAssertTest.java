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
    void passes_for_true_statements() {
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
    void objects_without_a_pod_template_are_not_workloads() {
        assertFails(() -> assertThat(Shop.MANIFESTS).workload("Service", "web"), """
                Service/web has no pod template, so it is not a workload.

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
    void an_image_without_a_version_is_not_pinned() {
        assertFails(() -> web().initContainer("wait").hasPinnedImage(), """
                `spec.template.spec.initContainers[name=wait].image` of Deployment/web is not pinned to a version.

                16 |         image: busybox
                   |                ^^^^^^^

                actual:   "busybox"
                template: shop/templates/all.yaml""");
    }

    @Test
    void missing_environment_variables_fail_with_the_existing_names() {
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

                stops at: the top level: it has no `valueFrom`, only `name`, `value`.
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

                stops at: `securityContext`: it has no `privileged`, only `allowPrivilegeEscalation`, `capabilities`, `readOnlyRootFilesystem`.
                template: shop/templates/all.yaml""");
    }

    @Test
    void mounts_are_resolved_to_volumes() {
        assertFails(() -> container().volumeMountedAt("/var"), """
                `spec.template.spec.containers[name=web]` of Deployment/web has no volume mounted at `/var`.

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
    void parts_of_a_workload_support_assertj_assertions() {
        container().satisfies(given -> assertThat(given.get("name")).isEqualTo("web"));
        container().livenessProbe().satisfies(given -> assertThat(given.size()).isEqualTo(1));
        web().volume("tmp").satisfies(given -> assertThat(given.get("name")).isEqualTo("tmp"));
    }

    @Test
    void a_template_without_containers_is_not_a_pod_template() {
        Manifests manifests = Failing.manifests("""
                kind: Certificate
                metadata: {name: c}
                spec: {template: {spec: {containers: none}}}
                """);

        assertFails(() -> assertThat(manifests).workload("Certificate", "c"), """
                Certificate/c has no pod template, so it is not a workload.

                template: shop/templates/all.yaml""");
    }

    @Test
    void a_variable_with_a_missing_key_fails_with_the_existing_keys() {
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
                `spec.containers[0].env[name=LEVEL].valueFrom.configMapKeyRef` of Pod/p refers to key `levle` of ConfigMap/settings, which was not rendered.

                7 |     - {name: LEVEL, valueFrom: {configMapKeyRef: {name: settings, key: levle}}}
                  |                                 ^^^^^^^^^^^^^^^

                available: `level`, `mode`
                template:  shop/templates/all.yaml
                hint:      To assert on the reference itself, use `hasEnvFromConfigMap`.""");
    }

    @Test
    void probes_are_compared_by_their_request() {
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

                stops at: the top level: it has no `readinessProbe`, only `image`, `name`.
                template: shop/templates/all.yaml""");
    }
}
