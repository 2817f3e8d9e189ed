/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.assertion.Store.MANIFESTS;

import java.util.List;

/** What passes and what fails, one by one. */
final class PodCases {

    private PodCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        WorkloadAssert.class,
                        "hasReplicas(int)",
                        () -> deployment("store").hasReplicas(2),
                        () -> deployment("store").hasReplicas(3)),
                new Case(
                        WorkloadAssert.class,
                        "hasSchedule(String)",
                        () -> assertThat(MANIFESTS).cronJob("backup").hasSchedule("0 3 * * *"),
                        () -> assertThat(MANIFESTS).cronJob("backup").hasSchedule("@daily")),
                new Case(
                        WorkloadAssert.class,
                        "hasPodLabel(String, String)",
                        () -> deployment("store").hasPodLabel("app", "store"),
                        () -> deployment("store").hasPodLabel("app", "shop")),
                new Case(
                        WorkloadAssert.class,
                        "hasPodAnnotation(String, String)",
                        () -> shop().hasPodAnnotation("checksum/config", "abc"),
                        () -> shop().hasPodAnnotation("checksum/conf", "abc")),
                new Case(
                        WorkloadAssert.class,
                        "selectsItsPods()",
                        () -> deployment("store").selectsItsPods(),
                        () -> deployment("twin").selectsItsPods()),
                new Case(
                        WorkloadAssert.class,
                        "hasServiceAccount(String)",
                        () -> shop().hasServiceAccount("shop"),
                        () -> shop().hasServiceAccount("x")),
                new Case(
                        WorkloadAssert.class,
                        "hasImagePullSecret(String)",
                        () -> shop().hasImagePullSecret("registry"),
                        () -> shop().hasImagePullSecret("x")),
                new Case(
                        WorkloadAssert.class,
                        "hasContainers(String...)",
                        () -> deployment("store").hasContainers("store"),
                        () -> deployment("store").hasContainers("store", "x")),
                new Case(
                        WorkloadAssert.class,
                        "hasInitContainers(String...)",
                        () -> deployment("store").hasInitContainers("migrate", "proxy"),
                        () -> deployment("store").hasInitContainers("proxy", "migrate")),
                new Case(
                        WorkloadAssert.class,
                        "eachContainer(Consumer)",
                        () -> deployment("store").eachContainer(container -> container.hasPath("image")),
                        () -> deployment("store").eachContainer(container -> container.hasPinnedImage())),
                new Case(
                        WorkloadAssert.class,
                        "podPath(String)",
                        () -> deployment("store").podPath("spec.volumes[name=tmp]"),
                        () -> deployment("store").podPath("spec.volume[name=tmp]")),
                new Case(
                        WorkloadAssert.class,
                        "container()",
                        () -> deployment("store").container().hasImageTag("1.2"),
                        () -> deployment("twin").container()),
                new Case(
                        WorkloadAssert.class,
                        "container(String)",
                        () -> deployment("store").container("store"),
                        () -> deployment("store").container("stroe")),
                new Case(
                        WorkloadAssert.class,
                        "initContainer(String)",
                        () -> deployment("store").initContainer("migrate"),
                        () -> deployment("store").initContainer("store")),
                new Case(
                        WorkloadAssert.class,
                        "sidecar(String)",
                        () -> deployment("store").sidecar("proxy"),
                        () -> deployment("store").sidecar("migrate")),
                new Case(
                        WorkloadAssert.class,
                        "volume(String)",
                        () -> deployment("store").volume("tmp"),
                        () -> deployment("store").volume("tpm")),
                new Case(
                        ContainerAssert.class,
                        "hasImage(String)",
                        () -> container().hasImage("registry:5000/store:1.2"),
                        () -> container().hasImage("store:1.2")),
                new Case(
                        ContainerAssert.class,
                        "hasImageRepository(String)",
                        () -> container().hasImageRepository("registry:5000/store"),
                        () -> container().hasImageRepository("store")),
                new Case(
                        ContainerAssert.class,
                        "hasImageTag(String)",
                        () -> container().hasImageTag("1.2"),
                        () -> container().hasImageTag("1.3")),
                new Case(
                        ContainerAssert.class,
                        "hasImageDigest(String)",
                        () -> deployment("store").sidecar("proxy").hasImageDigest("sha256:4b1d"),
                        () -> container().hasImageDigest("sha256:4b1d")),
                new Case(
                        ContainerAssert.class,
                        "hasPinnedImage()",
                        () -> container().hasPinnedImage(),
                        () -> deployment("store").initContainer("migrate").hasPinnedImage()),
                new Case(
                        ContainerAssert.class,
                        "hasCommand(String...)",
                        () -> shop().container("web").hasCommand("web"),
                        () -> shop().container("web").hasCommand("web", "--x")),
                new Case(
                        ContainerAssert.class,
                        "hasArgs(String...)",
                        () -> container().hasArgs("--verbose"),
                        () -> container().hasArgs("--verbose", "--x")),
                new Case(
                        ContainerAssert.class,
                        "hasArg(String)",
                        () -> container().hasArg("--verbose"),
                        () -> container().hasArg("--quiet")),
                new Case(
                        ContainerAssert.class,
                        "doesNotHaveArg(String)",
                        () -> container().doesNotHaveArg("--quiet"),
                        () -> container().doesNotHaveArg("--verbose")),
                new Case(
                        ContainerAssert.class,
                        "hasEnv(String, String)",
                        () -> container().hasEnv("APP_url", "http://store"),
                        () -> container().hasEnv("LEVEL", "debug")),
                new Case(
                        ContainerAssert.class,
                        "hasEnvFromSecret(String, String, String)",
                        () -> container().hasEnvFromSecret("PASSWORD", "db", "password"),
                        () -> container().hasEnvFromSecret("PASSWORD", "db", "pass")),
                new Case(
                        ContainerAssert.class,
                        "hasEnvFromConfigMap(String, String, String)",
                        () -> container().hasEnvFromConfigMap("LEVEL", "settings", "level"),
                        () -> container().hasEnvFromConfigMap("MODE", "settings", "level")),
                new Case(
                        ContainerAssert.class,
                        "hasEnvFromField(String, String)",
                        () -> shop().container("web").hasEnvFromField("IP", "status.podIP"),
                        () -> shop().container("web").hasEnvFromField("IP", "status.hostIP")),
                new Case(
                        ContainerAssert.class,
                        "hasAllEnvFromSecret(String)",
                        () -> shop().container("web").hasAllEnvFromSecret("db"),
                        () -> container().hasAllEnvFromSecret("db")),
                new Case(
                        ContainerAssert.class,
                        "hasAllEnvFromConfigMap(String)",
                        () -> container().hasAllEnvFromConfigMap("settings"),
                        () -> container().hasAllEnvFromConfigMap("x")),
                new Case(
                        ContainerAssert.class,
                        "doesNotHaveEnv(String)",
                        () -> container().doesNotHaveEnv("level"),
                        () -> container().doesNotHaveEnv("APP_level")),
                new Case(
                        ContainerAssert.class,
                        "env(String)",
                        () -> container().env("PASSWORD").isEqualTo("hunter2"),
                        () -> container().env("TOKEN")),
                new Case(
                        ContainerAssert.class,
                        "hasPort(String, int)",
                        () -> container().hasPort("http", 8080),
                        () -> container().hasPort("http", 80)),
                new Case(
                        ContainerAssert.class,
                        "hasPort(int)",
                        () -> container().hasPort(8080),
                        () -> container().hasPort(80)),
                new Case(
                        ContainerAssert.class,
                        "requests(String, String)",
                        () -> container().requests("cpu", "0.5"),
                        () -> container().requests("cpu", "1")),
                new Case(
                        ContainerAssert.class,
                        "limits(String, String)",
                        () -> container().limits("memory", "1024Mi"),
                        () -> container().limits("memroy", "1Gi")),
                new Case(
                        ContainerAssert.class,
                        "livenessProbe()",
                        () -> container().livenessProbe(),
                        () -> deployment("twin").container("a").livenessProbe()),
                new Case(
                        ContainerAssert.class,
                        "readinessProbe()",
                        () -> shop().container("web").readinessProbe(),
                        () -> container().readinessProbe()),
                new Case(
                        ContainerAssert.class,
                        "startupProbe()",
                        () -> shop().container("web").startupProbe(),
                        () -> container().startupProbe()),
                new Case(
                        ContainerAssert.class,
                        "securityContext(String)",
                        () -> container().securityContext("runAsUser").isEqualTo(1000),
                        () -> container().securityContext("allowPrivilegeEscalation")),
                new Case(
                        ContainerAssert.class,
                        "isHardened()",
                        () -> shop().container("web").isHardened(),
                        () -> container().isHardened()),
                new Case(
                        ContainerAssert.class,
                        "volumeMountedAt(String)",
                        () -> container().volumeMountedAt("/tmp"),
                        () -> container().volumeMountedAt("/var")),
                new Case(
                        ProbeAssert.class,
                        "httpGets(String, Object)",
                        () -> shop().container("web").livenessProbe().httpGets("/healthz", "http"),
                        () -> shop().container("web").livenessProbe().httpGets("/", "http")),
                new Case(
                        ProbeAssert.class,
                        "connectsTo(Object)",
                        () -> shop().container("web").readinessProbe().connectsTo(8080),
                        () -> shop().container("web").readinessProbe().connectsTo("http")),
                new Case(
                        ProbeAssert.class,
                        "callsGrpc(int)",
                        () -> container().livenessProbe().callsGrpc(9000),
                        () -> shop().container("web").readinessProbe().callsGrpc(9000)),
                new Case(
                        ProbeAssert.class,
                        "runs(String...)",
                        () -> shop().container("web").startupProbe().runs("web", "--check"),
                        () -> shop().container("web").startupProbe().runs("web")),
                new Case(
                        VolumeAssert.class,
                        "isConfigMap(String)",
                        () -> shop().volume("config").isConfigMap("settings"),
                        () -> shop().volume("config").isConfigMap("x")),
                new Case(
                        VolumeAssert.class,
                        "isSecret(String)",
                        () -> POD.volume("tls").isSecret("tls"),
                        () -> shop().volume("config").isSecret("settings")),
                new Case(
                        VolumeAssert.class,
                        "isEmptyDir()",
                        () -> shop().volume("tmp").isEmptyDir(),
                        () -> shop().volume("config").isEmptyDir()),
                new Case(
                        VolumeAssert.class,
                        "isClaim(String)",
                        () -> deployment("store").volume("data").isClaim("data"),
                        () -> deployment("store").volume("data").isClaim("x")),
                new Case(
                        VolumeAssert.class,
                        "claims(String)",
                        () -> assertThat(Shop.MANIFESTS)
                                .statefulSet("db")
                                .volume("data")
                                .claims("10240Mi"),
                        () -> assertThat(Shop.MANIFESTS)
                                .statefulSet("db")
                                .volume("data")
                                .claims("1Gi")));
    }

    private static final WorkloadAssert POD = assertThat(Failing.manifests("""
                    kind: Pod
                    metadata: {name: p}
                    spec: {containers: [], volumes: [{name: tls, secret: {secretName: tls}}]}
                    """)).pod("p");

    private static WorkloadAssert deployment(String name) {
        return assertThat(MANIFESTS).deployment(name);
    }

    private static ContainerAssert container() {
        return deployment("store").container("store");
    }

    private static WorkloadAssert shop() {
        return assertThat(Shop.MANIFESTS).deployment("web");
    }
}
