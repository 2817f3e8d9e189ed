/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.assertion.Store.MANIFESTS;

import dev.seatrial.manifest.Manifests;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;

/** What passes and what fails, one by one. */
final class ManifestCases {

    private ManifestCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        ManifestsAssert.class,
                        "hasSize(int)",
                        () -> assertThat(MANIFESTS).inNamespace("tools").hasSize(1),
                        () -> assertThat(MANIFESTS).inNamespace("tools").hasSize(2)),
                new Case(
                        ManifestsAssert.class,
                        "isEmpty()",
                        () -> assertThat(MANIFESTS).withLabel("tier", "none").isEmpty(),
                        () -> assertThat(MANIFESTS).withLabel("tier", "data").isEmpty()),
                new Case(
                        ManifestsAssert.class,
                        "isNotEmpty()",
                        () -> assertThat(MANIFESTS).ofKind("Secret").isNotEmpty(),
                        () -> assertThat(MANIFESTS).ofKind("Secret").named("x").isNotEmpty()),
                new Case(
                        ManifestsAssert.class,
                        "hasCount(String, int)",
                        () -> assertThat(MANIFESTS).hasCount("Job", 2),
                        () -> assertThat(MANIFESTS).hasCount("Job", 3)),
                new Case(
                        ManifestsAssert.class,
                        "contains(String, String)",
                        () -> assertThat(MANIFESTS).contains("Secret", "db"),
                        () -> assertThat(MANIFESTS).contains("Secret", "dbs")),
                new Case(
                        ManifestsAssert.class,
                        "containsExactly(String...)",
                        () -> assertThat(MANIFESTS).ofKind("Job").containsExactly("Job/seed", "Job/check"),
                        () -> assertThat(MANIFESTS).ofKind("Job").containsExactly("Job/seed", "Job/seed", "Job/x")),
                new Case(
                        ManifestsAssert.class,
                        "doesNotContain(String)",
                        () -> assertThat(MANIFESTS).doesNotContain("ReplicaSet"),
                        () -> assertThat(MANIFESTS).doesNotContain("Deploymnt")),
                new Case(
                        ManifestsAssert.class,
                        "doesNotContain(String, String)",
                        () -> assertThat(MANIFESTS).doesNotContain("Secret", "x"),
                        () -> assertThat(MANIFESTS).doesNotContain("Secret", "db")),
                new Case(
                        ManifestsAssert.class,
                        "installsInOrder(String...)",
                        () -> assertThat(MANIFESTS).installsInOrder("ConfigMap/settings", "Secret/db"),
                        () -> assertThat(MANIFESTS).installsInOrder("Secret/db", "ConfigMap/settings")),
                new Case(
                        ManifestsAssert.class,
                        "runsHooksInOrder(String, String...)",
                        () -> assertThat(MANIFESTS).runsHooksInOrder("pre-install", "Job/check", "Job/seed"),
                        () -> assertThat(MANIFESTS).runsHooksInOrder("pre-install", "Job/seed", "Job/check")),
                new Case(
                        ManifestsAssert.class,
                        "each(Consumer)",
                        () -> assertThat(MANIFESTS).ofKind("Job").each(job -> job.isHookFor("pre-install")),
                        () -> assertThat(MANIFESTS).ofKind("Job").each(job -> job.isHookFor("test"))),
                new Case(
                        ManifestsAssert.class,
                        "hasNoDanglingReferences()",
                        () -> assertThat(MANIFESTS).ofKind("CronJob").hasNoDanglingReferences(),
                        () -> assertThat(MANIFESTS).ofKind("Deployment").hasNoDanglingReferences()),
                new Case(
                        ManifestsAssert.class,
                        "hasNoDanglingReferencesExcept(String...)",
                        () -> assertThat(MANIFESTS)
                                .ofKind("Deployment")
                                .hasNoDanglingReferencesExcept("Secret/vault", "PersistentVolumeClaim/data"),
                        () -> assertThat(MANIFESTS).ofKind("Deployment").hasNoDanglingReferencesExcept("Secret/vault")),
                new Case(
                        ManifestsAssert.class,
                        "ofKind(String)",
                        () -> assertThat(MANIFESTS).ofKind("Job").hasSize(2),
                        () -> assertThat(MANIFESTS).ofKind("Job").hasSize(1)),
                new Case(
                        ManifestsAssert.class,
                        "named(String)",
                        () -> assertThat(MANIFESTS).named("twin").hasSize(2),
                        () -> assertThat(MANIFESTS).named("twin").hasSize(1)),
                new Case(
                        ManifestsAssert.class,
                        "hooks()",
                        () -> assertThat(MANIFESTS).hooks().hasSize(2),
                        () -> assertThat(MANIFESTS).hooks().hasSize(1)),
                new Case(
                        ManifestsAssert.class,
                        "where(String, Predicate)",
                        () -> assertThat(MANIFESTS)
                                .where(
                                        "of tools",
                                        manifest -> manifest.at("metadata.namespace")
                                                .isPresent())
                                .hasSize(2),
                        () -> assertThat(MANIFESTS)
                                .where(
                                        "of tools",
                                        manifest -> manifest.at("metadata.namespace")
                                                .isPresent())
                                .one()),
                new Case(
                        ManifestsAssert.class,
                        "withLabel(String, String)",
                        () -> assertThat(MANIFESTS).withLabel("tier", "data").one(),
                        () -> assertThat(MANIFESTS).withLabel("tier", "x").one()),
                new Case(
                        ManifestsAssert.class,
                        "inNamespace(String)",
                        () -> assertThat(MANIFESTS).inNamespace("tools").one(),
                        () -> assertThat(MANIFESTS).inNamespace("none").one()),
                new Case(
                        ManifestsAssert.class,
                        "from(String)",
                        () -> assertThat(MANIFESTS).from("templates/all.yaml").isNotEmpty(),
                        () -> assertThat(MANIFESTS).from("templates/x.yaml").one()),
                new Case(
                        AbstractManifestsAssert.class,
                        "one()",
                        () -> assertThat(MANIFESTS).ofKind("Secret").one(),
                        () -> assertThat(MANIFESTS).ofKind("Job").one()),
                new Case(
                        AbstractManifestsAssert.class,
                        "manifest(String)",
                        () -> assertThat(MANIFESTS).manifest("Secret"),
                        () -> assertThat(MANIFESTS).manifest("Job")),
                new Case(
                        AbstractManifestsAssert.class,
                        "manifest(String, String)",
                        () -> assertThat(MANIFESTS).manifest("Job", "seed"),
                        () -> assertThat(MANIFESTS).manifest("Job", "sed")),
                new Case(
                        AbstractManifestsAssert.class,
                        "workload(String, String)",
                        () -> assertThat(MANIFESTS).workload("Job", "seed"),
                        () -> assertThat(MANIFESTS).workload("Service", "store")),
                new Case(
                        AbstractManifestsAssert.class,
                        "deployment(String)",
                        () -> assertThat(MANIFESTS).deployment("store"),
                        () -> assertThat(MANIFESTS).deployment("storex")),
                new Case(
                        AbstractManifestsAssert.class,
                        "cronJob(String)",
                        () -> assertThat(MANIFESTS).cronJob("backup"),
                        () -> assertThat(MANIFESTS).cronJob("backupx")),
                new Case(
                        AbstractManifestsAssert.class,
                        "job(String)",
                        () -> assertThat(MANIFESTS).job("seed"),
                        () -> assertThat(MANIFESTS).job("seedx")),
                new Case(
                        AbstractManifestsAssert.class,
                        "service(String)",
                        () -> assertThat(MANIFESTS).service("store"),
                        () -> assertThat(MANIFESTS).service("storex")),
                new Case(
                        AbstractManifestsAssert.class,
                        "ingress(String)",
                        () -> assertThat(MANIFESTS).ingress("store"),
                        () -> assertThat(MANIFESTS).ingress("storex")),
                new Case(
                        AbstractManifestsAssert.class,
                        "configMap(String)",
                        () -> assertThat(MANIFESTS).configMap("settings"),
                        () -> assertThat(MANIFESTS).configMap("settingsx")),
                new Case(
                        AbstractManifestsAssert.class,
                        "secret(String)",
                        () -> assertThat(MANIFESTS).secret("db"),
                        () -> assertThat(MANIFESTS).secret("dbx")),
                new Case(
                        AbstractManifestsAssert.class,
                        "autoscaler(String)",
                        () -> assertThat(MANIFESTS).autoscaler("store"),
                        () -> assertThat(MANIFESTS).autoscaler("storex")),
                new Case(
                        AbstractManifestsAssert.class,
                        "disruptionBudget(String)",
                        () -> assertThat(MANIFESTS).disruptionBudget("twin"),
                        () -> assertThat(MANIFESTS).disruptionBudget("twinx")),
                new Case(
                        AbstractManifestsAssert.class,
                        "networkPolicy(String)",
                        () -> assertThat(MANIFESTS).networkPolicy("closed"),
                        () -> assertThat(MANIFESTS).networkPolicy("closedx")),
                new Case(
                        AbstractManifestsAssert.class,
                        "serviceAccount(String)",
                        () -> assertThat(MANIFESTS).serviceAccount("store"),
                        () -> assertThat(MANIFESTS).serviceAccount("storex")),
                new Case(
                        AbstractManifestsAssert.class,
                        "statefulSet(String)",
                        () -> assertThat(Shop.MANIFESTS).statefulSet("db"),
                        () -> assertThat(Shop.MANIFESTS).statefulSet("x")),
                new Case(
                        AbstractManifestsAssert.class,
                        "daemonSet(String)",
                        () -> assertThat(PODS).daemonSet("agent"),
                        () -> assertThat(PODS).daemonSet("x")),
                new Case(
                        AbstractManifestsAssert.class,
                        "pod(String)",
                        () -> assertThat(PODS).pod("smoke"),
                        () -> assertThat(PODS).pod("x")),
                new Case(
                        AbstractManifestAssert.class,
                        "hasLabel(String, String)",
                        () -> assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .hasLabel("tier", "data"),
                        () -> assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .hasLabel("teir", "data")),
                new Case(
                        AbstractManifestAssert.class,
                        "doesNotHaveLabel(String)",
                        () -> assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .doesNotHaveLabel("x"),
                        () -> assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .doesNotHaveLabel("tier")),
                new Case(
                        AbstractManifestAssert.class,
                        "hasAnnotation(String, String)",
                        () -> assertThat(MANIFESTS).manifest("Job", "seed").hasAnnotation("helm.sh/hook-weight", "5"),
                        () -> assertThat(MANIFESTS).manifest("Job", "seed").hasAnnotation("helm.sh/hook-weight", "6")),
                new Case(
                        AbstractManifestAssert.class,
                        "doesNotHaveAnnotation(String)",
                        () -> assertThat(MANIFESTS).manifest("Job", "seed").doesNotHaveAnnotation("x"),
                        () -> assertThat(MANIFESTS).manifest("Job", "seed").doesNotHaveAnnotation("helm.sh/hook")),
                new Case(
                        AbstractManifestAssert.class,
                        "label(String)",
                        () -> assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .label("tier")
                                .isEqualTo("data"),
                        () -> assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .label("teir")),
                new Case(
                        AbstractManifestAssert.class,
                        "annotation(String)",
                        () -> assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .annotation("helm.sh/hook")
                                .isEqualTo("pre-install"),
                        () -> assertThat(MANIFESTS).manifest("Job", "seed").annotation("helm.sh/hok")),
                new Case(
                        AbstractManifestAssert.class,
                        "hasNamespace(String)",
                        () -> assertThat(MANIFESTS).manifest("Job", "check").hasNamespace("tools"),
                        () -> assertThat(MANIFESTS).manifest("Job", "check").hasNamespace("prod")),
                new Case(
                        AbstractManifestAssert.class,
                        "hasApiVersion(String)",
                        () -> assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .hasApiVersion("v1"),
                        () -> assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .hasApiVersion("v2")),
                new Case(
                        AbstractManifestAssert.class,
                        "isFrom(String)",
                        () -> assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .isFrom("templates/all.yaml"),
                        () -> assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .isFrom("templates/x.yaml")),
                new Case(
                        AbstractManifestAssert.class,
                        "containsYaml(String)",
                        () -> assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .containsYaml("data: {level: info}"),
                        () -> assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .containsYaml("data: {level: debug}")),
                new Case(
                        AbstractManifestAssert.class,
                        "isHookFor(String)",
                        () -> assertThat(MANIFESTS).manifest("Job", "seed").isHookFor("pre-install"),
                        () -> assertThat(MANIFESTS).manifest("Job", "seed").isHookFor("post-install")),
                new Case(
                        AbstractManifestAssert.class,
                        "isNoHook()",
                        () -> assertThat(MANIFESTS).manifest("Secret").isNoHook(),
                        () -> assertThat(MANIFESTS).manifest("Job", "seed").isNoHook()),
                new Case(
                        AbstractManifestAssert.class,
                        "hasHookWeight(int)",
                        () -> assertThat(MANIFESTS).manifest("Job", "seed").hasHookWeight(5),
                        () -> assertThat(MANIFESTS).manifest("Job", "seed").hasHookWeight(1)),
                new Case(
                        AbstractManifestAssert.class,
                        "hasHookDeletePolicy(String)",
                        () -> assertThat(MANIFESTS).manifest("Job", "seed").hasHookDeletePolicy("hook-succeeded"),
                        () -> assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .hasHookDeletePolicy("before-hook-creation")),
                new Case(
                        AbstractPlaceAssert.class,
                        "hasPath(String)",
                        () -> assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .hasPath("spec.replicas"),
                        () -> assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .hasPath("spec.containers[name=store].image")),
                new Case(
                        AbstractPlaceAssert.class,
                        "doesNotHavePath(String)",
                        () -> assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .doesNotHavePath("spec.paused"),
                        () -> assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .doesNotHavePath("spce.paused")),
                new Case(
                        AbstractPlaceAssert.class,
                        "hasValue(String, Object)",
                        () -> assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .hasValue("spec.replicas", 2),
                        () -> assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .hasValue("spec.replicas", "2")),
                new Case(
                        AbstractPlaceAssert.class,
                        "path(String)",
                        () -> assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .path("spec.template.spec.containers[0].name"),
                        () -> assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .path("spec.template.spec.containers[7].name")),
                new Case(
                        AbstractPlaceAssert.class,
                        "jsonPath(String)",
                        () -> assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .jsonPath("$.spec.template.spec.containers[*].name")
                                .containsExactly("store"),
                        () -> assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .jsonPath("$.spec.template.spec.container[*].name")
                                .isNotEmpty()),
                new Case(
                        AbstractPlaceAssert.class,
                        "as(Class)",
                        () -> assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .as(Deployment.class)
                                .extracting(d -> d.getSpec().getReplicas())
                                .isEqualTo(2),
                        () -> assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .as(io.fabric8.kubernetes.api.model.Service.class)),
                new Case(
                        ManifestAssert.class,
                        "asWorkload()",
                        () -> assertThat(MANIFESTS).manifest("Job", "seed").asWorkload(),
                        () -> assertThat(MANIFESTS).manifest("Secret").asWorkload()),
                new Case(
                        NotesAssert.class,
                        "isNotBlank()",
                        () -> assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .isNotBlank(),
                        () -> assertThat(new Notes(" \n")).isNotBlank()),
                new Case(
                        NotesAssert.class,
                        "contains(String)",
                        () -> assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .contains("https://"),
                        () -> assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .contains("ftp://")),
                new Case(
                        NotesAssert.class,
                        "doesNotContain(String)",
                        () -> assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .doesNotContain("<no value>"),
                        () -> assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .doesNotContain("Ready")),
                new Case(
                        NotesAssert.class,
                        "hasLine(String)",
                        () -> assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .hasLine("Ready."),
                        () -> assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .hasLine("Ready")),
                new Case(
                        NotesAssert.class,
                        "containsPattern(String)",
                        () -> assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .containsPattern("http."),
                        () -> assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .containsPattern("ftp.")),
                new Case(
                        NotesAssert.class,
                        "hasText(String)",
                        () -> assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .hasText("Visit https://store\n  Ready."),
                        () -> assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .hasText("Ready.")),
                new Case(
                        RenderFailureAssert.class,
                        "hasMessage(String)",
                        () -> assertThat(FAILURE).hasMessage("host is required"),
                        () -> assertThat(FAILURE).hasMessage("port is required")),
                new Case(
                        RenderFailureAssert.class,
                        "hasMessageContaining(String)",
                        () -> assertThat(FAILURE).hasMessageContaining("required"),
                        () -> assertThat(FAILURE).hasMessageContaining("port")),
                new Case(
                        RenderFailureAssert.class,
                        "hasMessageMatching(String)",
                        () -> assertThat(FAILURE).hasMessageMatching("host .* req"),
                        () -> assertThat(FAILURE).hasMessageMatching("port .* req")),
                new Case(
                        RenderFailureAssert.class,
                        "isIn(String)",
                        () -> assertThat(FAILURE).isIn("templates/a.yaml"),
                        () -> assertThat(FAILURE).isIn("templates/b.yaml")),
                new Case(
                        RenderFailureAssert.class,
                        "isAt(String, int)",
                        () -> assertThat(FAILURE).isAt("templates/a.yaml", 3),
                        () -> assertThat(FAILURE).isAt("templates/a.yaml", 4)));
    }

    private static final RenderFailure FAILURE = Failing.render();

    private static final Manifests PODS = Failing.manifests("""
            kind: Pod
            metadata: {name: smoke}
            spec: {containers: [{name: a}]}
            ---
            kind: DaemonSet
            metadata: {name: agent}
            spec: {template: {spec: {containers: [{name: a}]}}}
            """);
}
