/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Store.MANIFESTS;

import dev.seatrial.manifest.Manifests;
import java.util.List;

/** One passing and one failing use of each assertion. */
final class PodCases {

    private PodCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        WorkloadAssert.class,
                        "hasReplicas(int)",
                        start -> deployment(start, "store").hasReplicas(2),
                        start -> deployment(start, "store").hasReplicas(3)),
                new Case(
                        WorkloadAssert.class,
                        "hasSchedule(String)",
                        start -> start.assertThat(MANIFESTS).cronJob("backup").hasSchedule("0 3 * * *"),
                        start -> start.assertThat(MANIFESTS).cronJob("backup").hasSchedule("@daily")),
                new Case(
                        WorkloadAssert.class,
                        "hasPodLabel(String, String)",
                        start -> deployment(start, "store").hasPodLabel("app", "store"),
                        start -> deployment(start, "store").hasPodLabel("app", "shop")),
                new Case(
                        WorkloadAssert.class,
                        "hasPodAnnotation(String, String)",
                        start -> shop(start).hasPodAnnotation("checksum/config", "abc"),
                        start -> shop(start).hasPodAnnotation("checksum/conf", "abc")),
                new Case(
                        WorkloadAssert.class,
                        "selectsItsPods()",
                        start -> deployment(start, "store").selectsItsPods(),
                        start -> deployment(start, "twin").selectsItsPods()),
                new Case(
                        WorkloadAssert.class,
                        "hasServiceAccount(String)",
                        start -> shop(start).hasServiceAccount("shop"),
                        start -> shop(start).hasServiceAccount("x")),
                new Case(
                        WorkloadAssert.class,
                        "hasImagePullSecret(String)",
                        start -> shop(start).hasImagePullSecret("registry"),
                        start -> shop(start).hasImagePullSecret("x")),
                new Case(
                        WorkloadAssert.class,
                        "hasContainers(String...)",
                        start -> deployment(start, "store").hasContainers("store"),
                        start -> deployment(start, "store").hasContainers("store", "x")),
                new Case(
                        WorkloadAssert.class,
                        "hasInitContainers(String...)",
                        start -> deployment(start, "store").hasInitContainers("migrate", "proxy"),
                        start -> deployment(start, "store").hasInitContainers("proxy", "migrate")),
                new Case(
                        WorkloadAssert.class,
                        "eachContainer(Consumer)",
                        start -> deployment(start, "store").eachContainer(container -> container.hasPath("image")),
                        start -> deployment(start, "store").eachContainer(container -> container.hasPinnedImage())),
                new Case(
                        WorkloadAssert.class,
                        "podPath(String)",
                        start -> deployment(start, "store").podPath("spec.volumes[name=tmp]"),
                        start -> deployment(start, "store").podPath("spec.volume[name=tmp]")),
                new Case(
                        WorkloadAssert.class,
                        "container()",
                        start -> deployment(start, "store").container().hasImageTag("1.2"),
                        start -> deployment(start, "twin").container()),
                new Case(
                        WorkloadAssert.class,
                        "container(String)",
                        start -> deployment(start, "store").container("store"),
                        start -> deployment(start, "store").container("stroe")),
                new Case(
                        WorkloadAssert.class,
                        "initContainer(String)",
                        start -> deployment(start, "store").initContainer("migrate"),
                        start -> deployment(start, "store").initContainer("store")),
                new Case(
                        WorkloadAssert.class,
                        "sidecar(String)",
                        start -> deployment(start, "store").sidecar("proxy"),
                        start -> deployment(start, "store").sidecar("migrate")),
                new Case(
                        WorkloadAssert.class,
                        "volume(String)",
                        start -> deployment(start, "store").volume("tmp"),
                        start -> deployment(start, "store").volume("tpm")),
                new Case(
                        ContainerAssert.class,
                        "hasImage(String)",
                        start -> container(start).hasImage("registry:5000/store:1.2"),
                        start -> container(start).hasImage("store:1.2")),
                new Case(
                        ContainerAssert.class,
                        "hasImageRepository(String)",
                        start -> container(start).hasImageRepository("registry:5000/store"),
                        start -> container(start).hasImageRepository("store")),
                new Case(
                        ContainerAssert.class,
                        "hasImageTag(String)",
                        start -> container(start).hasImageTag("1.2"),
                        start -> container(start).hasImageTag("1.3")),
                new Case(
                        ContainerAssert.class,
                        "hasImageDigest(String)",
                        start -> deployment(start, "store").sidecar("proxy").hasImageDigest("sha256:4b1d"),
                        start -> container(start).hasImageDigest("sha256:4b1d")),
                new Case(
                        ContainerAssert.class,
                        "hasPinnedImage()",
                        start -> container(start).hasPinnedImage(),
                        start -> deployment(start, "store")
                                .initContainer("migrate")
                                .hasPinnedImage()),
                new Case(
                        ContainerAssert.class,
                        "hasCommand(String...)",
                        start -> shop(start).container("web").hasCommand("web"),
                        start -> shop(start).container("web").hasCommand("web", "--x")),
                new Case(
                        ContainerAssert.class,
                        "hasArgs(String...)",
                        start -> container(start).hasArgs("--verbose"),
                        start -> container(start).hasArgs("--verbose", "--x")),
                new Case(
                        ContainerAssert.class,
                        "hasArg(String)",
                        start -> container(start).hasArg("--verbose"),
                        start -> container(start).hasArg("--quiet")),
                new Case(
                        ContainerAssert.class,
                        "doesNotHaveArg(String)",
                        start -> container(start).doesNotHaveArg("--quiet"),
                        start -> container(start).doesNotHaveArg("--verbose")),
                new Case(
                        ContainerAssert.class,
                        "hasEnv(String, String)",
                        start -> container(start).hasEnv("APP_url", "http://store"),
                        start -> container(start).hasEnv("LEVEL", "debug")),
                new Case(
                        ContainerAssert.class,
                        "hasEnvFromSecret(String, String, String)",
                        start -> container(start).hasEnvFromSecret("PASSWORD", "db", "password"),
                        start -> container(start).hasEnvFromSecret("PASSWORD", "db", "pass")),
                new Case(
                        ContainerAssert.class,
                        "hasEnvFromConfigMap(String, String, String)",
                        start -> container(start).hasEnvFromConfigMap("LEVEL", "settings", "level"),
                        start -> container(start).hasEnvFromConfigMap("MODE", "settings", "level")),
                new Case(
                        ContainerAssert.class,
                        "hasEnvFromField(String, String)",
                        start -> shop(start).container("web").hasEnvFromField("IP", "status.podIP"),
                        start -> shop(start).container("web").hasEnvFromField("IP", "status.hostIP")),
                new Case(
                        ContainerAssert.class,
                        "hasAllEnvFromSecret(String)",
                        start -> shop(start).container("web").hasAllEnvFromSecret("db"),
                        start -> container(start).hasAllEnvFromSecret("db")),
                new Case(
                        ContainerAssert.class,
                        "hasAllEnvFromConfigMap(String)",
                        start -> container(start).hasAllEnvFromConfigMap("settings"),
                        start -> container(start).hasAllEnvFromConfigMap("x")),
                new Case(
                        ContainerAssert.class,
                        "doesNotHaveEnv(String)",
                        start -> container(start).doesNotHaveEnv("OTHER"),
                        start -> container(start).doesNotHaveEnv("APP_level")),
                new Case(
                        ContainerAssert.class,
                        "env(String)",
                        start -> container(start).env("PASSWORD").isEqualTo("hunter2"),
                        start -> container(start).env("TOKEN")),
                new Case(
                        ContainerAssert.class,
                        "hasPort(String, int)",
                        start -> container(start).hasPort("http", 8080),
                        start -> container(start).hasPort("http", 80)),
                new Case(
                        ContainerAssert.class,
                        "hasPort(int)",
                        start -> container(start).hasPort(8080),
                        start -> container(start).hasPort(80)),
                new Case(
                        ContainerAssert.class,
                        "requests(String, String)",
                        start -> container(start).requests("cpu", "0.5"),
                        start -> container(start).requests("cpu", "1")),
                new Case(
                        ContainerAssert.class,
                        "limits(String, String)",
                        start -> container(start).limits("memory", "1024Mi"),
                        start -> container(start).limits("memroy", "1Gi")),
                new Case(
                        ContainerAssert.class,
                        "livenessProbe()",
                        start -> container(start).livenessProbe(),
                        start -> deployment(start, "twin").container("a").livenessProbe()),
                new Case(
                        ContainerAssert.class,
                        "readinessProbe()",
                        start -> shop(start).container("web").readinessProbe(),
                        start -> container(start).readinessProbe()),
                new Case(
                        ContainerAssert.class,
                        "startupProbe()",
                        start -> shop(start).container("web").startupProbe(),
                        start -> container(start).startupProbe()),
                new Case(
                        ContainerAssert.class,
                        "securityContext(String)",
                        start -> container(start).securityContext("runAsUser").isEqualTo(1000),
                        start -> container(start).securityContext("allowPrivilegeEscalation")),
                new Case(
                        ContainerAssert.class,
                        "isHardened()",
                        start -> shop(start).container("web").isHardened(),
                        start -> container(start).isHardened()),
                new Case(
                        ContainerAssert.class,
                        "volumeMountedAt(String)",
                        start -> container(start).volumeMountedAt("/tmp"),
                        start -> container(start).volumeMountedAt("/var")),
                new Case(
                        ProbeAssert.class,
                        "httpGets(String, Object)",
                        start -> shop(start).container("web").livenessProbe().httpGets("/healthz", "http"),
                        start -> shop(start).container("web").livenessProbe().httpGets("/", "http")),
                new Case(
                        ProbeAssert.class,
                        "connectsTo(Object)",
                        start -> shop(start).container("web").readinessProbe().connectsTo(8080),
                        start -> shop(start).container("web").readinessProbe().connectsTo("http")),
                new Case(
                        ProbeAssert.class,
                        "callsGrpc(int)",
                        start -> container(start).livenessProbe().callsGrpc(9000),
                        start -> shop(start).container("web").readinessProbe().callsGrpc(9000)),
                new Case(
                        ProbeAssert.class,
                        "runs(String...)",
                        start -> shop(start).container("web").startupProbe().runs("web", "--check"),
                        start -> shop(start).container("web").startupProbe().runs("web")),
                new Case(
                        VolumeAssert.class,
                        "isConfigMap(String)",
                        start -> shop(start).volume("config").isConfigMap("settings"),
                        start -> shop(start).volume("config").isConfigMap("x")),
                new Case(
                        VolumeAssert.class,
                        "isSecret(String)",
                        start -> pod(start).volume("tls").isSecret("tls"),
                        start -> shop(start).volume("config").isSecret("settings")),
                new Case(
                        VolumeAssert.class,
                        "isEmptyDir()",
                        start -> shop(start).volume("tmp").isEmptyDir(),
                        start -> shop(start).volume("config").isEmptyDir()),
                new Case(
                        VolumeAssert.class,
                        "isClaim(String)",
                        start -> deployment(start, "store").volume("data").isClaim("data"),
                        start -> deployment(start, "store").volume("data").isClaim("x")),
                new Case(
                        VolumeAssert.class,
                        "claims(String)",
                        start -> start.assertThat(Shop.MANIFESTS)
                                .statefulSet("db")
                                .volume("data")
                                .claims("10240Mi"),
                        start -> start.assertThat(Shop.MANIFESTS)
                                .statefulSet("db")
                                .volume("data")
                                .claims("1Gi")));
    }

    private static final Manifests POD = Failing.manifests("""
            kind: Pod
            metadata: {name: p}
            spec: {containers: [], volumes: [{name: tls, secret: {secretName: tls}}]}
            """);

    private static WorkloadAssert pod(Start start) {
        return start.assertThat(POD).pod("p");
    }

    private static WorkloadAssert deployment(Start start, String name) {
        return start.assertThat(MANIFESTS).deployment(name);
    }

    private static ContainerAssert container(Start start) {
        return deployment(start, "store").container("store");
    }

    private static WorkloadAssert shop(Start start) {
        return start.assertThat(Shop.MANIFESTS).deployment("web");
    }
}
