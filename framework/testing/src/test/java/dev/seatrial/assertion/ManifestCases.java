/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Store.MANIFESTS;

import dev.seatrial.manifest.Manifests;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;

/** One passing and one failing use of each assertion. */
final class ManifestCases {

    private ManifestCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        ManifestsAssert.class,
                        "hasSize(int)",
                        start ->
                                start.assertThat(MANIFESTS).inNamespace("tools").hasSize(1),
                        start ->
                                start.assertThat(MANIFESTS).inNamespace("tools").hasSize(2)),
                new Case(
                        ManifestsAssert.class,
                        "isEmpty()",
                        start -> start.assertThat(MANIFESTS)
                                .withLabel("tier", "none")
                                .isEmpty(),
                        start -> start.assertThat(MANIFESTS)
                                .withLabel("tier", "data")
                                .isEmpty()),
                new Case(
                        ManifestsAssert.class,
                        "isNotEmpty()",
                        start -> start.assertThat(MANIFESTS).ofKind("Secret").isNotEmpty(),
                        start -> start.assertThat(MANIFESTS)
                                .ofKind("Secret")
                                .named("x")
                                .isNotEmpty()),
                new Case(
                        ManifestsAssert.class,
                        "hasCount(String, int)",
                        start -> start.assertThat(MANIFESTS).hasCount("Job", 2),
                        start -> start.assertThat(MANIFESTS).hasCount("Job", 3)),
                new Case(
                        ManifestsAssert.class,
                        "contains(String, String)",
                        start -> start.assertThat(MANIFESTS).contains("Secret", "db"),
                        start -> start.assertThat(MANIFESTS).contains("Secret", "dbs")),
                new Case(
                        ManifestsAssert.class,
                        "containsExactly(String...)",
                        start -> start.assertThat(MANIFESTS).ofKind("Job").containsExactly("Job/seed", "Job/check"),
                        start -> start.assertThat(MANIFESTS)
                                .ofKind("Job")
                                .containsExactly("Job/seed", "Job/seed", "Job/x")),
                new Case(
                        ManifestsAssert.class,
                        "doesNotContain(String)",
                        start -> start.assertThat(MANIFESTS).doesNotContain("ReplicaSet"),
                        start -> start.assertThat(MANIFESTS).doesNotContain("Deploymnt")),
                new Case(
                        ManifestsAssert.class,
                        "doesNotContain(String, String)",
                        start -> start.assertThat(MANIFESTS).doesNotContain("Secret", "x"),
                        start -> start.assertThat(MANIFESTS).doesNotContain("Secret", "db")),
                new Case(
                        ManifestsAssert.class,
                        "installsInOrder(String...)",
                        start -> start.assertThat(MANIFESTS).installsInOrder("ConfigMap/settings", "Secret/db"),
                        start -> start.assertThat(MANIFESTS).installsInOrder("Secret/db", "ConfigMap/settings")),
                new Case(
                        ManifestsAssert.class,
                        "runsHooksInOrder(String, String...)",
                        start -> start.assertThat(MANIFESTS).runsHooksInOrder("pre-install", "Job/check", "Job/seed"),
                        start -> start.assertThat(MANIFESTS).runsHooksInOrder("pre-install", "Job/seed", "Job/check")),
                new Case(
                        ManifestsAssert.class,
                        "each(Consumer)",
                        start -> start.assertThat(MANIFESTS).ofKind("Job").each(job -> job.isHookFor("pre-install")),
                        start -> start.assertThat(MANIFESTS).ofKind("Job").each(job -> job.isHookFor("test"))),
                new Case(
                        AbstractManifestsAssert.class,
                        "isValid()",
                        start -> start.assertThat(Checked.VALID).isValid(),
                        start -> start.assertThat(Checked.INVALID).isValid()),
                new Case(
                        AbstractManifestsAssert.class,
                        "isCompletelyValid()",
                        start -> start.assertThat(Checked.VALID).ofKind("Pod").isCompletelyValid(),
                        start -> start.assertThat(Checked.VALID).isCompletelyValid()),
                new Case(
                        AbstractManifestsAssert.class,
                        "survivesKubernetes(String)",
                        start -> start.assertThat(Checked.OLD).survivesKubernetes("1.31"),
                        start -> start.assertThat(Checked.OLD).survivesKubernetes("1.32")),
                new Case(
                        ManifestsAssert.class,
                        "hasNoDanglingReferences()",
                        start -> start.assertThat(MANIFESTS).ofKind("CronJob").hasNoDanglingReferences(),
                        start ->
                                start.assertThat(MANIFESTS).ofKind("Deployment").hasNoDanglingReferences()),
                new Case(
                        ManifestsAssert.class,
                        "hasNoDanglingReferencesExcept(String...)",
                        start -> start.assertThat(MANIFESTS)
                                .ofKind("Deployment")
                                .hasNoDanglingReferencesExcept("Secret/vault", "PersistentVolumeClaim/data"),
                        start -> start.assertThat(MANIFESTS)
                                .ofKind("Deployment")
                                .hasNoDanglingReferencesExcept("Secret/vault")),
                new Case(
                        ManifestsAssert.class,
                        "ofKind(String)",
                        start -> start.assertThat(MANIFESTS).ofKind("Job").hasSize(2),
                        start -> start.assertThat(MANIFESTS).ofKind("Job").hasSize(1)),
                new Case(
                        ManifestsAssert.class,
                        "named(String)",
                        start -> start.assertThat(MANIFESTS).named("twin").hasSize(2),
                        start -> start.assertThat(MANIFESTS).named("twin").hasSize(1)),
                new Case(
                        ManifestsAssert.class,
                        "hooks()",
                        start -> start.assertThat(MANIFESTS).hooks().hasSize(2),
                        start -> start.assertThat(MANIFESTS).hooks().hasSize(1)),
                new Case(
                        ManifestsAssert.class,
                        "where(String, Predicate)",
                        start -> start.assertThat(MANIFESTS)
                                .where(
                                        "of tools",
                                        manifest -> manifest.at("metadata.namespace")
                                                .isPresent())
                                .hasSize(2),
                        start -> start.assertThat(MANIFESTS)
                                .where(
                                        "of tools",
                                        manifest -> manifest.at("metadata.namespace")
                                                .isPresent())
                                .one()),
                new Case(
                        ManifestsAssert.class,
                        "withLabel(String, String)",
                        start -> start.assertThat(MANIFESTS)
                                .withLabel("tier", "data")
                                .one(),
                        start -> start.assertThat(MANIFESTS)
                                .withLabel("tier", "x")
                                .one()),
                new Case(
                        ManifestsAssert.class,
                        "inNamespace(String)",
                        start ->
                                start.assertThat(MANIFESTS).inNamespace("tools").one(),
                        start -> start.assertThat(MANIFESTS).inNamespace("none").one()),
                new Case(
                        ManifestsAssert.class,
                        "from(String)",
                        start -> start.assertThat(MANIFESTS)
                                .from("templates/all.yaml")
                                .isNotEmpty(),
                        start -> start.assertThat(MANIFESTS)
                                .from("templates/x.yaml")
                                .one()),
                new Case(
                        AbstractManifestsAssert.class,
                        "one()",
                        start -> start.assertThat(MANIFESTS).ofKind("Secret").one(),
                        start -> start.assertThat(MANIFESTS).ofKind("Job").one()),
                new Case(
                        AbstractManifestsAssert.class,
                        "manifest(String)",
                        start -> start.assertThat(MANIFESTS).manifest("Secret"),
                        start -> start.assertThat(MANIFESTS).manifest("Job")),
                new Case(
                        AbstractManifestsAssert.class,
                        "manifest(String, String)",
                        start -> start.assertThat(MANIFESTS).manifest("Job", "seed"),
                        start -> start.assertThat(MANIFESTS).manifest("Job", "sed")),
                new Case(
                        AbstractManifestsAssert.class,
                        "workload(String, String)",
                        start -> start.assertThat(MANIFESTS).workload("Job", "seed"),
                        start -> start.assertThat(MANIFESTS).workload("Service", "store")),
                new Case(
                        AbstractManifestsAssert.class,
                        "deployment(String)",
                        start -> start.assertThat(MANIFESTS).deployment("store"),
                        start -> start.assertThat(MANIFESTS).deployment("storex")),
                new Case(
                        AbstractManifestsAssert.class,
                        "cronJob(String)",
                        start -> start.assertThat(MANIFESTS).cronJob("backup"),
                        start -> start.assertThat(MANIFESTS).cronJob("backupx")),
                new Case(
                        AbstractManifestsAssert.class,
                        "job(String)",
                        start -> start.assertThat(MANIFESTS).job("seed"),
                        start -> start.assertThat(MANIFESTS).job("seedx")),
                new Case(
                        AbstractManifestsAssert.class,
                        "service(String)",
                        start -> start.assertThat(MANIFESTS).service("store"),
                        start -> start.assertThat(MANIFESTS).service("storex")),
                new Case(
                        AbstractManifestsAssert.class,
                        "ingress(String)",
                        start -> start.assertThat(MANIFESTS).ingress("store"),
                        start -> start.assertThat(MANIFESTS).ingress("storex")),
                new Case(
                        AbstractManifestsAssert.class,
                        "configMap(String)",
                        start -> start.assertThat(MANIFESTS).configMap("settings"),
                        start -> start.assertThat(MANIFESTS).configMap("settingsx")),
                new Case(
                        AbstractManifestsAssert.class,
                        "secret(String)",
                        start -> start.assertThat(MANIFESTS).secret("db"),
                        start -> start.assertThat(MANIFESTS).secret("dbx")),
                new Case(
                        AbstractManifestsAssert.class,
                        "autoscaler(String)",
                        start -> start.assertThat(MANIFESTS).autoscaler("store"),
                        start -> start.assertThat(MANIFESTS).autoscaler("storex")),
                new Case(
                        AbstractManifestsAssert.class,
                        "disruptionBudget(String)",
                        start -> start.assertThat(MANIFESTS).disruptionBudget("twin"),
                        start -> start.assertThat(MANIFESTS).disruptionBudget("twinx")),
                new Case(
                        AbstractManifestsAssert.class,
                        "networkPolicy(String)",
                        start -> start.assertThat(MANIFESTS).networkPolicy("closed"),
                        start -> start.assertThat(MANIFESTS).networkPolicy("closedx")),
                new Case(
                        AbstractManifestsAssert.class,
                        "serviceAccount(String)",
                        start -> start.assertThat(MANIFESTS).serviceAccount("store"),
                        start -> start.assertThat(MANIFESTS).serviceAccount("storex")),
                new Case(
                        AbstractManifestsAssert.class,
                        "statefulSet(String)",
                        start -> start.assertThat(Shop.MANIFESTS).statefulSet("db"),
                        start -> start.assertThat(Shop.MANIFESTS).statefulSet("x")),
                new Case(
                        AbstractManifestsAssert.class,
                        "daemonSet(String)",
                        start -> start.assertThat(PODS).daemonSet("agent"),
                        start -> start.assertThat(PODS).daemonSet("x")),
                new Case(
                        AbstractManifestsAssert.class,
                        "pod(String)",
                        start -> start.assertThat(PODS).pod("smoke"),
                        start -> start.assertThat(PODS).pod("x")),
                new Case(
                        AbstractManifestAssert.class,
                        "hasLabel(String, String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .hasLabel("tier", "data"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .hasLabel("teir", "data")),
                new Case(
                        AbstractManifestAssert.class,
                        "doesNotHaveLabel(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .doesNotHaveLabel("x"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .doesNotHaveLabel("tier")),
                new Case(
                        AbstractManifestAssert.class,
                        "hasAnnotation(String, String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .hasAnnotation("helm.sh/hook-weight", "5"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .hasAnnotation("helm.sh/hook-weight", "6")),
                new Case(
                        AbstractManifestAssert.class,
                        "doesNotHaveAnnotation(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .doesNotHaveAnnotation("x"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .doesNotHaveAnnotation("helm.sh/hook")),
                new Case(
                        AbstractManifestAssert.class,
                        "label(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .label("tier")
                                .isEqualTo("data"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .label("teir")),
                new Case(
                        AbstractManifestAssert.class,
                        "annotation(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .annotation("helm.sh/hook")
                                .isEqualTo("pre-install"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .annotation("helm.sh/hok")),
                new Case(
                        AbstractManifestAssert.class,
                        "hasNamespace(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "check")
                                .hasNamespace("tools"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "check")
                                .hasNamespace("prod")),
                new Case(
                        AbstractManifestAssert.class,
                        "hasApiVersion(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .hasApiVersion("v1"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .hasApiVersion("v2")),
                new Case(
                        AbstractManifestAssert.class,
                        "isFrom(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .isFrom("templates/all.yaml"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .isFrom("templates/x.yaml")),
                new Case(
                        AbstractManifestAssert.class,
                        "containsYaml(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .containsYaml("data: {level: info}"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("ConfigMap", "settings")
                                .containsYaml("data: {level: debug}")),
                new Case(
                        AbstractManifestAssert.class,
                        "isHookFor(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .isHookFor("pre-install"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .isHookFor("post-install")),
                new Case(
                        AbstractManifestAssert.class,
                        "isNoHook()",
                        start -> start.assertThat(MANIFESTS).manifest("Secret").isNoHook(),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .isNoHook()),
                new Case(
                        AbstractManifestAssert.class,
                        "hasHookWeight(int)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .hasHookWeight(5),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .hasHookWeight(1)),
                new Case(
                        AbstractManifestAssert.class,
                        "hasHookDeletePolicy(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .hasHookDeletePolicy("hook-succeeded"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .hasHookDeletePolicy("before-hook-creation")),
                new Case(
                        AbstractPlaceAssert.class,
                        "hasPath(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .hasPath("spec.replicas"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .hasPath("spec.containers[name=store].image")),
                new Case(
                        AbstractPlaceAssert.class,
                        "doesNotHavePath(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .doesNotHavePath("spec.paused"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .doesNotHavePath("spce.paused")),
                new Case(
                        AbstractPlaceAssert.class,
                        "hasValue(String, Object)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .hasValue("spec.replicas", 2),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .hasValue("spec.replicas", "2")),
                new Case(
                        AbstractPlaceAssert.class,
                        "path(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .path("spec.template.spec.containers[0].name"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .path("spec.template.spec.containers[7].name")),
                new Case(
                        AbstractPlaceAssert.class,
                        "jsonPath(String)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .jsonPath("$.spec.template.spec.containers[*].name")
                                .containsExactly("store"),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .jsonPath("$.spec.template.spec.container[*].name")
                                .isNotEmpty()),
                new Case(
                        AbstractPlaceAssert.class,
                        "as(Class)",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .as(Deployment.class)
                                .extracting(d -> d.getSpec().getReplicas())
                                .isEqualTo(2),
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Deployment", "store")
                                .as(io.fabric8.kubernetes.api.model.Service.class)),
                new Case(
                        ManifestAssert.class,
                        "asWorkload()",
                        start -> start.assertThat(MANIFESTS)
                                .manifest("Job", "seed")
                                .asWorkload(),
                        start -> start.assertThat(MANIFESTS).manifest("Secret").asWorkload()),
                new Case(
                        NotesAssert.class,
                        "isNotBlank()",
                        start -> start.assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .isNotBlank(),
                        start -> start.assertThat(new Notes(" \n")).isNotBlank()),
                new Case(
                        NotesAssert.class,
                        "contains(String)",
                        start -> start.assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .contains("https://"),
                        start -> start.assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .contains("ftp://")),
                new Case(
                        NotesAssert.class,
                        "doesNotContain(String)",
                        start -> start.assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .doesNotContain("<no value>"),
                        start -> start.assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .doesNotContain("Ready")),
                new Case(
                        NotesAssert.class,
                        "hasLine(String)",
                        start -> start.assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .hasLine("Ready."),
                        start -> start.assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .hasLine("Ready")),
                new Case(
                        NotesAssert.class,
                        "containsPattern(String)",
                        start -> start.assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .containsPattern("http."),
                        start -> start.assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .containsPattern("ftp.")),
                new Case(
                        NotesAssert.class,
                        "hasText(String)",
                        start -> start.assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .hasText("Visit https://store\n  Ready."),
                        start -> start.assertThat(new Notes("Visit https://store\n  Ready.\n"))
                                .hasText("Ready.")),
                new Case(
                        RenderFailureAssert.class,
                        "hasMessage(String)",
                        start -> start.assertThat(FAILURE).hasMessage("host is required"),
                        start -> start.assertThat(FAILURE).hasMessage("port is required")),
                new Case(
                        RenderFailureAssert.class,
                        "hasMessageContaining(String)",
                        start -> start.assertThat(FAILURE).hasMessageContaining("required"),
                        start -> start.assertThat(FAILURE).hasMessageContaining("port")),
                new Case(
                        RenderFailureAssert.class,
                        "hasMessageMatching(String)",
                        start -> start.assertThat(FAILURE).hasMessageMatching("host .* req"),
                        start -> start.assertThat(FAILURE).hasMessageMatching("port .* req")),
                new Case(
                        RenderFailureAssert.class,
                        "isIn(String)",
                        start -> start.assertThat(FAILURE).isIn("templates/a.yaml"),
                        start -> start.assertThat(FAILURE).isIn("templates/b.yaml")),
                new Case(
                        RenderFailureAssert.class,
                        "isAt(String, int)",
                        start -> start.assertThat(FAILURE).isAt("templates/a.yaml", 3),
                        start -> start.assertThat(FAILURE).isAt("templates/a.yaml", 4)));
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
