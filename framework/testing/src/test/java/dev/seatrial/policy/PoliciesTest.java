/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static dev.seatrial.policy.Policies.because;
import static dev.seatrial.policy.Policies.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final String PODS = """
        kind: Pod
        apiVersion: v1
        metadata: {name: web}
        spec: {containers: [{name: a, image: a}, {name: b, image: b}]}
        ---
        kind: Pod
        apiVersion: v1
        metadata: {name: db}
        spec: {containers: [{name: a, image: c}]}
        """;

    private static final Policies PINNED = Policies.none().with("pinned-image");

    private final Manifests pods = RuleCases.manifests(PODS);

    @Nested
    class Rules {

        @Test
        void a_custom_rule_is_a_single_method() {
            Policies policies = Policies.none().with("team", "Somebody has to be called.", review -> {
                review.resources("Pod")
                        .forEach(pod -> review.report(pod, "metadata.labels", "has no team.", "Name it."));
                review.report("is nobody's.", "Ask.");
            });

            assertThat(policies.review(pods).findings())
                    .extracting(Finding::sentence)
                    .containsExactly("Pod/web: has no team.", "Pod/db: has no team.", "the release: is nobody's.");
            assertThat(policies.review(pods).rules()).extracting(PolicyRule::id).containsExactly("team");
        }

        @Test
        void a_rule_sees_the_whole_release() {
            Policies policies = Policies.none()
                    .with(
                            "all",
                            "All of it.",
                            review -> review.report(
                                    "%s, %s, %s, %s in %s"
                                            .formatted(
                                                    review.resources(),
                                                    review.release(),
                                                    review.workloads(),
                                                    review.containers(),
                                                    review.namespaceOf(
                                                            review.release().get(0))),
                                    "Nothing."));

            assertThat(policies.review(pods.named("db")).findings())
                    .extracting(Finding::problem)
                    .containsExactly("[Pod/db], [Pod/web, Pod/db], [Pod/db], [container `a` of Pod/db] in prod");
        }

        @Test
        void subjects_return_only_values_of_the_requested_type() {
            Policies policies = Policies.none().with("read", "Reading.", review -> {
                Container container = review.containers().get(0);
                assertThat(container.text("image")).hasValue("a");
                assertThat(container.number("image")).isEmpty();
                assertThat(container.map("image")).isEmpty();
                assertThat(container.list("image")).isEmpty();
                assertThat(container.at("none")).isEmpty();
                assertThat(container.workload().resource().source()).isEqualTo("shop/templates/all.yaml");
                assertThat(container.path()).hasToString("Optional[spec.containers[name=a]]");
                assertThat(container.content()).hasSize(2);
                assertThat(container.resource().path()).isEmpty();
                assertThat(container.resource().manifest().name()).isEqualTo("web");
                assertThat(review.notes()).hasValue("");
            });

            assertThat(policies.review(pods).isFollowed()).isTrue();
        }

        @Test
        void a_rule_that_throws_an_exception_is_named() {
            Policies policies = Policies.none().with("broken", "Why not.", review -> {
                throw new IllegalArgumentException("no");
            });

            assertThatThrownBy(() -> policies.review(pods))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The rule `broken` could not be checked: java.lang.IllegalArgumentException: no");
        }

        @Test
        void ids_are_unique_and_readable() {
            assertWrong(
                    () -> Policies.recommended().with("notes", "a", review -> {}), "There is already a rule `notes`.");
            assertWrong(() -> Policies.recommended().with("notes"), "There is already a rule `notes`.");
            assertWrong(
                    () -> new PolicyRule("My Rule", "a", review -> {}),
                    "`My Rule` is not a valid rule id. Use lower-case letters, digits and dashes, such as `team-label`.");
            assertWrong(
                    () -> new PolicyRule("mine", " ", review -> {}),
                    "The rule `mine` needs a reason that tells why it is worth following.");
            assertWrong(
                    () -> Policies.none().with("ingres-tls"),
                    "There is no rule `ingres-tls`. Did you mean `ingress-tls`?");
            assertWrong(() -> Policies.none().with("zzzzzzzz"), "There is no rule `zzzzzzzz`.");
        }

        @Test
        void kubernetes_versions_are_validated() {
            assertWrong(
                    () -> Policies.strict().forKubernetes("newest"),
                    "`newest` is not a Kubernetes version such as `1.33`.");
        }
    }

    @Nested
    class Waivers {

        @Test
        void waive_a_rule_everywhere() {
            PolicyResult result =
                    PINNED.except("pinned-image", because(" a test ")).review(pods);

            assertThat(result.isFollowed()).isTrue();
            assertThat(result.findings()).isEmpty();
            assertThat(result.waived()).hasSize(1);
            assertThat(result.waived().get(0).waiver()).isEqualTo("pinned-image");
            assertThat(result.waived().get(0).reason()).isEqualTo("a test");
            assertThat(result.waived().get(0).findings()).hasSize(3);
            assertThat(result.unused()).isEmpty();
        }

        @Test
        void may_be_limited_to_a_scope() {
            assertOpen(on("Pod", "web"), "container `a` of Pod/db");
            assertOpen(on("pod", "web"), "container `a` of Pod/db");
            assertOpen(on("Pod", "web").container("b"), "container `a` of Pod/web", "container `a` of Pod/db");
            assertOpen(
                    on("Deployment", "web"),
                    "container `a` of Pod/web",
                    "container `b` of Pod/web",
                    "container `a` of Pod/db");
            assertOpen(Policies.from("templates"));
            assertOpen(Policies.from("templates/all.yaml").container("a"), "container `b` of Pod/web");
            assertOpen(Policies.from("shop/templates/all.yaml"));
            assertOpen(
                    Policies.from("templates/all"),
                    "container `a` of Pod/web",
                    "container `b` of Pod/web",
                    "container `a` of Pod/db");
        }

        @Test
        void with_several_scopes_must_use_each_of_them() {
            PolicyResult result = PINNED.except(
                            "pinned-image", because("a"), on("Pod", "web"), on("Pod", "db"), on("Pod", "gone"))
                    .review(pods);

            assertThat(result.findings()).isEmpty();
            assertThat(result.isFollowed()).isFalse();
            assertThat(result.unused())
                    .extracting(PolicyResult.Waived::waiver)
                    .containsExactly("pinned-image on Pod/gone");
        }

        @Test
        void that_overlap_all_count_as_used() {
            PolicyResult result = PINNED.except("pinned-image", because("a"))
                    .except("pinned-image", because("b"), on("Pod", "web"))
                    .review(pods);

            assertThat(result.isFollowed()).isTrue();
        }

        @Test
        void may_be_unused_if_this_is_allowed() {
            Policies policies = PINNED.with("notes")
                    .except("pinned-image", because("a"))
                    .except("notes", because("b"), on("Pod", "x"));

            assertThat(policies.review(pods).isFollowed()).isFalse();
            assertThat(Policies.none()
                            .with("image-pull-policy")
                            .except("image-pull-policy", because("shared"))
                            .allowingUnusedWaivers()
                            .review(pods)
                            .isFollowed())
                    .isTrue();
        }

        @Test
        void of_the_release_as_a_whole_have_no_scope() {
            Policies notes = Policies.none().with("notes");

            assertThat(notes.except("notes", because("a")).review(pods).isFollowed())
                    .isTrue();
            assertThat(notes.except("notes", because("a"), Policies.from("templates"))
                            .review(pods)
                            .findings())
                    .hasSize(1);
            assertThat(notes.except("notes", because("a"), on("Pod", "web"))
                            .review(pods)
                            .findings())
                    .hasSize(1);
        }

        @Test
        void require_a_reason_and_an_existing_rule() {
            assertWrong(
                    () -> because("  "), "A waiver needs a reason that people understand later: `because(\"...\")`.");
            assertWrong(
                    () -> Policies.recommended().except("run-as-nonroot", because("a")),
                    "There is no rule `run-as-nonroot` to waive. Did you mean `run-as-non-root`?");
            assertWrong(
                    () -> Policies.recommended().except("ingress-tls", because("a")),
                    "The rule `ingress-tls` is not part of this set, so it cannot be waived. It is part of `Policies.strict()`.");
        }

        private void assertOpen(Scope scope, String... subjects) {
            assertThat(PINNED.except("pinned-image", because("a"), scope)
                            .review(pods)
                            .findings())
                    .extracting(finding -> finding.subject().orElseThrow().label())
                    .containsExactly(subjects);
        }
    }

    @Nested
    class Workloads {

        @Test
        void of_every_kind_are_found() {
            String template = "template: {spec: {containers: [{name: c}]}}";
            StringBuilder yaml = new StringBuilder("kind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: c}]}\n");
            for (String kind :
                    List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job")) {
                yaml.append("---\nkind: %s\napiVersion: apps/v1\nmetadata: {name: a}\nspec: {%s}\n"
                        .formatted(kind, template));
            }
            yaml.append(
                    "---\nkind: CronJob\nmetadata: {name: a}\nspec: {jobTemplate: {spec: {%s}}}\n".formatted(template));
            yaml.append("---\nkind: Deployment\napiVersion: example.com/v1\nmetadata: {name: b}\nspec: {%s}\n"
                    .formatted(template));
            yaml.append("---\nkind: Rollout\nmetadata: {name: b}\nspec: {%s}\n".formatted(template));
            yaml.append("---\nkind: Deployment\nmetadata: {name: b}\nspec: {template: text}\n");
            yaml.append(
                    "---\nkind: List\nitems: [{kind: Pod, metadata: {name: l}, spec: {containers: [{name: c}]}}]\n");

            List<String> found =
                    Review.Release.of(RuleCases.manifests(yaml.toString()), KubernetesMinor.NEWEST).workloads().stream()
                            .flatMap(w -> w.containers().stream())
                            .map(Container::label)
                            .toList();

            assertThat(found)
                    .containsExactly(
                            "container `c` of Pod/a",
                            "container `c` of Deployment/a",
                            "container `c` of StatefulSet/a",
                            "container `c` of DaemonSet/a",
                            "container `c` of ReplicaSet/a",
                            "container `c` of ReplicationController/a",
                            "container `c` of Job/a",
                            "container `c` of CronJob/a",
                            "container `c` of Pod/l");
        }

        @Test
        void containers_with_the_same_name_are_distinguished_by_position() {
            Manifest pod = Manifest.parse("a", "kind: Pod\nspec: {containers: [{name: a}, {name: a}]}\n");

            assertThat(Workload.of(Resource.of(pod).get(0)).orElseThrow().containers())
                    .extracting(c -> c.path().orElseThrow().toString())
                    .containsExactly("spec.containers[0]", "spec.containers[1]");
        }

        @Test
        void lists_may_be_nested_to_a_limited_depth() {
            String item = "{kind: Pod, metadata: {name: deep}}";
            for (int i = 0; i < 6; i++) {
                item = "{kind: List, metadata: {name: l%d}, items: [%s]}".formatted(i, item);
            }

            assertThat(Resource.of(Manifest.parse("a", item)))
                    .extracting(Resource::label)
                    .containsExactly("List/l1");
        }
    }

    private static void assertWrong(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
