/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Failing.assertFails;
import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.assertion.Store.MANIFESTS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.manifest.Manifests;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** Mistakes that other tools do not notice, and rules that are easy to get wrong. */
class StrictnessTest {

    private static final Manifests PODLESS = Failing.manifests("""
            kind: Deployment
            metadata: {name: d}
            spec: {template: {spec: {containers: []}}}
            """);

    private static ManifestAssert values(Start start) {
        return start.assertThat(MANIFESTS).manifest("Values");
    }

    /** Negative assertions about missing values or values of another type, which would prove nothing. */
    static Stream<Function<Start, Object>> assertions_on_missing_values_fail() {
        return Stream.of(
                start -> values(start).path("txet").isNotEqualTo("x"),
                start -> values(start).path("lsit").doesNotContain("x"),
                start -> values(start).path("txet").doesNotContainPattern("x"),
                start -> values(start).path("lsit").isNotEmpty(),
                start -> values(start).path("mpa").doesNotContainYaml("{a: 1}"),
                start -> values(start).path("lsit").doesNotHaveSize(7),
                start -> values(start).path("number").doesNotContain("x"),
                start -> values(start).path("text").doesNotContain(1),
                start -> values(start).path("number").doesNotContainPattern("x"),
                start -> values(start).path("list").doesNotContainYaml("{a: 1}"),
                start -> values(start).path("text").doesNotHaveSize(1),
                start -> values(start).path("text").isEmpty(),
                start -> values(start).path("number").isEmpty(),
                start -> values(start).path("number").isNotEmpty(),
                start -> values(start).path("text").hasSize(7),
                start -> values(start).path("none").each(element -> element.isString()),
                start -> values(start).path("map").each(element -> element.isString()),
                start -> values(start).path("text").isAtLeast(1),
                start -> values(start).path("memory").isAtLeast("2Gi"),
                start -> values(start).path("map").contains("cpu"),
                start -> start.assertThat(MANIFESTS).ofKind("Nothing").each(manifest -> manifest.hasPath("x")),
                start -> start.assertThat(MANIFESTS).hasCount("Deployment", 0),
                start -> start.assertThat(MANIFESTS).hasCount("Deploymnt", 0),
                start -> start.assertThat(MANIFESTS).doesNotContain("Secre", "x"),
                start -> start.assertThat(MANIFESTS).manifest("Secret").hasHookWeight(0),
                start -> start.assertThat(MANIFESTS).manifest("Secret").hasHookDeletePolicy("before-hook-creation"),
                start -> start.assertThat(MANIFESTS).installsInOrder("Job/seed", "Service/store"),
                start -> start.assertThat(MANIFESTS).installsInOrder("Secret/db", "Secret/none"),
                start -> start.assertThat(MANIFESTS).runsHooksInOrder("post-install", "Job/seed"),
                start -> start.assertThat(MANIFESTS).serviceAccount("other").allows("delete", "pods", "x"),
                start -> start.assertThat(MANIFESTS).serviceAccount("store").allows("get", "namespaces"),
                start -> start.assertThat(MANIFESTS).serviceAccount("store").allows("get", "secrets"),
                start -> start.assertThat(MANIFESTS).serviceAccount("store").allowsUrl("get", "/healthy"),
                start -> start.assertThat(MANIFESTS)
                        .deployment("twin")
                        .container("a")
                        .hasArg("x"),
                start -> start.assertThat(MANIFESTS)
                        .deployment("twin")
                        .container("a")
                        .env("X"),
                start -> values(start).doesNotHavePath("kind"),
                start -> start.assertThat(MANIFESTS).service("store").forwards("x", "Deployment/store", 1),
                start -> start.assertThat(MANIFESTS).service("store").selects("Deployment/none"),
                start -> values(start).path("number").base64(),
                start -> values(start).path("text").hasSize(3),
                start -> values(start).path("text").json(),
                start -> values(start).path("map").containsExactlyInAnyOrder("cpu"),
                start -> start.assertThat(MANIFESTS)
                        .ofKind("Nothing")
                        .where("at all", manifest -> true)
                        .isNotEmpty(),
                start -> start.assertThat(PODLESS).deployment("d").eachContainer(container -> container.hasPath("x")));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource
    void assertions_on_missing_values_fail(Function<Start, Object> assertion) {
        SeatrialSoftAssertions softly = new SeatrialSoftAssertions();

        assertThatThrownBy(() -> assertion.apply(Start.hard())).isInstanceOf(AssertionFailedError.class);
        assertThat(assertion.apply(Start.soft(softly))).isNotNull();
        assertThat(softly.errorsCollected()).hasSize(1);
    }

    @Test
    void absence_differs_from_a_typing_mistake() {
        ManifestAssert store = assertThat(MANIFESTS).manifest("Deployment", "store");

        store.doesNotHavePath("metadata.annotations")
                .doesNotHavePath("spec.paused")
                .doesNotHavePath("spec.strategy.rollingUpdate")
                .doesNotHavePath("spec.template.metadata.labels.ap")
                .doesNotHavePath("spec.template.spec.containers[name=web]")
                .doesNotHavePath("spec.template.spec.containers[1]");
        assertThatThrownBy(() -> store.doesNotHavePath("spec.Replicas"))
                .hasMessageContaining("Did you mean `spec.replicas`?");
        assertThatThrownBy(() -> store.doesNotHavePath("spec.tmeplate.spec.x"))
                .hasMessageContaining("Did you mean `spec.template.spec.x`?");
    }

    @Test
    void custom_kinds_may_be_absent() {
        assertThat(MANIFESTS)
                .doesNotContain("Certificate")
                .doesNotContain("deploymentconfig")
                .doesNotContain("CiliumNetworkPolicy")
                .doesNotContain("Lease", "x")
                .hasCount("Lease", 0);
    }

    @Test
    void an_invalid_quantity_is_an_error_of_the_test() {
        assertThatThrownBy(() ->
                        assertThat(MANIFESTS).manifest("Values").path("memory").isAtLeast("1Gib"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`1Gib` is not a quantity such as `500m`, `0.5` or `1Gi`.");
        assertFails(() -> assertThat(MANIFESTS).manifest("Values").path("text").isQuantity(1), """
                `text` of Values/v is not a quantity.

                4 | text: web-abc
                  |       ^^^^^^^

                expected: 1
                actual:   "web-abc"
                template: shop/templates/all.yaml""");
    }

    @Test
    void selections_can_refer_to_the_whole_release() {
        assertThat(MANIFESTS)
                .ofKind("Service")
                .service("store")
                .selects("Deployment/store")
                .forwards(80, "Deployment/store", 8080);
        assertThat(MANIFESTS).ofKind("ServiceAccount").serviceAccount("store").isBoundTo("Role/secrets");
    }

    @Test
    void permissions_follow_namespaces_groups_and_wildcards() {
        assertThat(MANIFESTS)
                .serviceAccount("store")
                .allows("patch", "nodes")
                .allows("get", "deployments.apps/scale")
                .allowsUrl("get", "/metrics")
                .allows("get", "secrets", "db")
                .forbids("get", "configmaps");
        assertThat(MANIFESTS)
                .serviceAccount("other")
                .isBoundTo("Role/secrets")
                .forbids("list", "deployments.apps")
                .allows("get", "secrets", "db");
        Manifests elsewhere = Failing.manifests("""
                kind: ServiceAccount
                metadata: {name: a, namespace: one}
                ---
                kind: Role
                metadata: {name: r, namespace: two}
                rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]
                ---
                kind: RoleBinding
                metadata: {name: b, namespace: one}
                roleRef: {kind: Role, name: r}
                subjects: [{kind: User, name: "system:serviceaccount:one:a"}]
                ---
                kind: RoleBinding
                metadata: {name: c, namespace: two}
                roleRef: {kind: Role, name: r}
                subjects: [{kind: ServiceAccount, name: a, namespace: three}, {kind: Robot, name: a}, text]
                """);
        assertThat(elsewhere).serviceAccount("a").isBoundTo("Role/r");
        assertThatThrownBy(() -> assertThat(elsewhere).serviceAccount("a").forbids("get", "pods"))
                .hasMessageStartingWith("It cannot be told whether ServiceAccount/a may get pods.");
    }

    @Test
    void environments_are_resolved_as_kubernetes_does() {
        Manifests manifests = Failing.manifests("""
                kind: Pod
                metadata: {name: p}
                spec:
                  containers:
                  - name: c
                    env: [{name: A, value: first}, {name: A, value: second}, {name: b, value: own}]
                    envFrom: [{configMapRef: {name: one}}, {secretRef: {name: two}}, {configMapRef: {name: none}}]
                ---
                kind: ConfigMap
                metadata: {name: one}
                data: {b: one, c: one, d: one}
                ---
                kind: Secret
                metadata: {name: two}
                data: {c: dHdv}
                """);

        assertThat(manifests)
                .pod("p")
                .container()
                .hasEnv("A", "second")
                .hasEnv("b", "own")
                .hasEnv("c", "two")
                .hasEnv("d", "one")
                .doesNotHaveEnv("e");
    }

    @Test
    void typed_objects_are_asserted_with_assertj() {
        assertThat(MANIFESTS)
                .deployment("store")
                .container("store")
                .as(Container.class)
                .extracting(Container::getImage)
                .isEqualTo("registry:5000/store:1.2");
        assertFails(() -> assertThat(Failing.manifest("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: x}
                        spec:
                          replicas: many
                        """)).as(Deployment.class), """
                `spec.replicas` of Deployment/x does not fit `Deployment`.

                5 |   replicas: many
                  |             ^^^^

                problem:  Cannot deserialize value of type `java.lang.Integer` from String "many": not a valid `java.lang.Integer` value
                template: shop/templates/all.yaml""");
        assertThat(Failing.manifest("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec: {replcas: 1}\n"))
                .as(Deployment.class)
                .extracting(d -> d.getSpec().getAdditionalProperties())
                .isEqualTo(Map.of("replcas", 1));
        assertFails(() -> assertThat(MANIFESTS).manifest("Values").path("map").as(Narrow.class), """
                `map.cpu` of Values/v would be lost: `Narrow` has no such field.

                14 | map: {cpu: 500m}
                   |            ^^^^

                template: shop/templates/all.yaml""");
        assertThatThrownBy(() ->
                        assertThat(MANIFESTS).manifest("Values").path("ports").as(Narrow[].class))
                .hasMessageStartingWith("`ports[0].name` of Values/v would be lost: `Narrow[]` has no such field.");
    }

    /** A type that ignores unknown fields. */
    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    public static final class Narrow {
        public String memory = "1";
    }

    @Test
    void descriptions_are_kept_during_navigation() {
        assertThatThrownBy(() -> assertThat(MANIFESTS)
                        .as("the store")
                        .deployment("store")
                        .container("store")
                        .securityContext("runAsUser")
                        .isEqualTo(0))
                .hasMessageStartingWith(
                        "[the store] `spec.template.spec.securityContext.runAsUser` of Deployment/store is 1000");
    }

    @Test
    void soft_assertions_stay_soft_during_navigation() {
        assertThatThrownBy(() -> SeatrialSoftAssertions.softly(softly -> {
                    ManifestsAssert none = softly.assertThat(MANIFESTS).ofKind("Nothing");
                    none.one()
                            .hasLabel("a", "b")
                            .label("a")
                            .isNotNull()
                            .base64()
                            .yaml()
                            .each(x -> x.isString());
                    ManifestsAssert all = softly.assertThat(MANIFESTS);
                    all.ingress("x")
                            .hasHost("h")
                            .routes("", "/", "s", 1)
                            .routesTheRest("s", 1)
                            .hasTls("h", "s");
                    all.ingress("x").doesNotHaveHost("h").reachesItsServices();
                    all.networkPolicy("x").appliesTo("D/x").deniesAllIngress().allowsEgressOn(1);
                    all.disruptionBudget("x").protects("D/x").hasMinAvailable(1);
                    all.serviceAccount("x").allows("a", "b").forbids("a", "b").isBoundTo("c");
                    all.service("x").selectsOnly("D/x").forwards(1, "D/x", 1).hasPort(1);
                    all.configMap("x")
                            .hasKey("a")
                            .doesNotHaveKey("a")
                            .hasOnlyKeys("a")
                            .data("b")
                            .isInteger();
                    all.autoscaler("x").targetsUtilization("cpu", 1);
                    all.deployment("x")
                            .selectsItsPods()
                            .hasInitContainers()
                            .volume("v")
                            .isEmptyDir();
                    all.deployment("x").container().hasImageTag("1").env("A").isEqualTo("b");
                    all.deployment("x")
                            .sidecar("s")
                            .doesNotHaveArg("a")
                            .doesNotHaveEnv("b")
                            .isHardened();
                    all.manifest("Values")
                            .path("none.x")
                            .isEmpty()
                            .isNullOrEmpty()
                            .hasSize(1)
                            .isNotEqualTo(1);
                    all.manifest("Values").path("map").as(Narrow.class);
                }))
                .isInstanceOfSatisfying(
                        org.assertj.core.error.AssertJMultipleFailuresError.class,
                        error -> org.assertj.core.api.Assertions.assertThat(error.getFailures())
                                .hasSize(14));
    }

    @Test
    void lists_of_maps_can_be_searched_by_fields() {
        ValueAssert ports = assertThat(MANIFESTS).manifest("Values").path("ports");

        ports.contains(Map.of("name", "http", "port", 80))
                .doesNotContain(Map.of("port", 80))
                .containsYaml("[{port: 81}, {port: 80}]")
                .doesNotContainYaml("[{port: 80}, {name: http, port: 80}]")
                .path("[0]")
                .isEqualTo(Map.of("name", "http", "port", 80));
        assertThat(MANIFESTS)
                .manifest("Values")
                .jsonPath("$.ports[?(@.port == 80)]")
                .hasSize(1)
                .isEqualTo(List.of(Map.of("name", "http", "port", 80)));
    }

    @Test
    void counting_a_mistyped_kind_fails_with_a_hint() {
        assertThatThrownBy(() -> assertThat(Shop.MANIFESTS).ofKind("Deploymnt").hasSize(1))
                .hasMessageStartingWith("Expected 1 Deploymnt, but none was rendered.")
                .hasMessageEndingWith("hint:      Did you mean `Deployment`?");
    }

    @Test
    void invalid_arguments_are_errors_of_the_test() {
        assertThatThrownBy(() -> assertThat(Shop.MANIFESTS)
                        .deployment("web")
                        .path("spec")
                        .containsYaml("a: ["))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("`a: [` is not YAML: ");
        assertThatThrownBy(() -> assertThat(Shop.MANIFESTS).deployment("web").jsonPath("$.spec["))
                .hasMessage("`$.spec[` is not a JSONPath: a bracket is not closed.");
        assertThat(Shop.MANIFESTS)
                .configMap("settings")
                .jsonPath("$['data']['a[']")
                .isEmpty();
    }
}
