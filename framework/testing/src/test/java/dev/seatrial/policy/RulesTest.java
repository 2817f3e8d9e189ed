/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final Map<String, String> CASES = RuleCases.read("rule-cases.txt");
    private static final Map<String, String> FINDINGS = RuleCases.read("rule-findings.txt");

    @BeforeAll
    static void update() {
        RuleCases.update();
    }

    static Stream<String> rules() {
        return Policies.strict().rules().stream().map(PolicyRule::id);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void finds_all_violations_of_the_rule_and_nothing_else(String rule) {
        assertThat(CASES).containsKey(rule);

        assertThat(RuleCases.findings(rule, RuleCases.manifests(CASES.getOrDefault(rule, ""))))
                .isNotEmpty()
                .isEqualTo(FINDINGS.get(rule));
    }

    @Test
    void every_rule_has_a_case() {
        assertThat(CASES.keySet()).containsExactlyInAnyOrderElementsOf(rules().toList());
    }

    @Test
    void recommended_rules_are_part_of_the_strict_ones() {
        assertThat(Policies.strict().rules()).containsAll(Policies.recommended().rules());
        assertThat(Policies.recommended().rules()).hasSize(36);
        assertThat(Policies.strict().rules()).hasSize(51);
    }

    @Test
    void api_versions_are_checked_for_the_kubernetes_version_of_the_render() {
        String cronJob = "kind: CronJob\napiVersion: batch/v1beta1\nmetadata: {name: a}\n";

        assertThat(problems("no-removed-api-versions", cronJob, "v1.24.9")).isEmpty();
        assertThat(problems("no-deprecated-api-versions", cronJob, "v1.24.9"))
                .containsExactly(
                        "uses `batch/v1beta1`, which is deprecated since Kubernetes 1.21; the chart is rendered for 1.24.");
        assertThat(problems("no-deprecated-api-versions", cronJob, "v1.20.0")).isEmpty();
        assertThat(problems("no-removed-api-versions", cronJob, "v1.25.0"))
                .containsExactly(
                        "uses `batch/v1beta1`, which was removed in Kubernetes 1.25; the chart is rendered for 1.25.");
    }

    @Test
    void a_version_set_on_the_policies_takes_precedence() {
        Manifests manifests = RuleCases.manifests("kind: CronJob\napiVersion: batch/v1beta1\nmetadata: {name: a}\n");
        Policies policies = Policies.none().with("no-removed-api-versions");

        assertThat(policies.review(manifests).findings()).hasSize(1);
        assertThat(policies.forKubernetes("1.24").review(manifests).findings()).isEmpty();
        assertThat(policies.forKubernetes("1.24").review(manifests).kubernetes())
                .isEqualTo("1.24");
    }

    @Test
    void notes_are_required_only_if_the_chart_has_workloads_and_the_notes_are_known() {
        Manifest pod = Manifest.parse("a", "kind: Pod\napiVersion: v1\nmetadata: {name: a}\nspec: {}\n");
        Manifest map = Manifest.parse("a", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n");
        Policies notes = Policies.none().with("notes");

        assertThat(notes.review(Manifests.of(List.of(pod))).findings()).isEmpty();
        assertThat(notes.review(Manifests.of(List.of(map), RuleCases.RELEASE)).findings())
                .isEmpty();
        assertThat(notes.review(Manifests.of(List.of(pod), new ReleaseContext("a", "v1.33.0", "Hi")))
                        .findings())
                .isEmpty();
        assertThat(notes.review(Manifests.of(List.of(pod), RuleCases.RELEASE)).findings())
                .hasSize(1);
    }

    @Test
    void services_are_not_checked_if_an_operator_may_create_the_pods() {
        String release = CASES.getOrDefault("service-selects-pods", "")
                + "---\nkind: Cluster\napiVersion: postgresql.cnpg.io/v1\nmetadata: {name: db}\n";

        assertThat(RuleCases.findings("service-selects-pods", RuleCases.manifests(release)))
                .isEmpty();
    }

    @Test
    void rules_see_the_whole_release_and_report_on_the_selection() {
        Manifests all = RuleCases.manifests(CASES.getOrDefault("disruption-budget", ""));

        assertThat(RuleCases.findings("disruption-budget", all.named("guarded")))
                .isEmpty();
        assertThat(RuleCases.findings("disruption-budget", all.named("many"))).startsWith("Deployment/many");
        assertThat(RuleCases.findings("recommended-labels", all.named("many").ofKind("Deployment")))
                .hasLineCount(3);
    }

    /** Replaces values in all cases with others of any type. The findings do not matter, but rules must not fail. */
    @Test
    void rules_survive_values_of_any_type() {
        Random random = new Random(1);
        for (int round = 0; round < 3; round++) {
            List<Manifest> manifests = new ArrayList<>();
            for (String yaml : CASES.values()) {
                for (Manifest manifest : RuleCases.manifests(yaml)) {
                    String text = Yaml.encode(disturbed(manifest.content(), random, 0));
                    manifests.add(Manifest.parse("a", text.startsWith("{}") ? "kind: x\n" : text));
                }
            }
            PolicyResult result = Policies.strict().review(Manifests.of(manifests, RuleCases.RELEASE));

            assertThat(result.findings()).isNotEmpty();
            result.findings().stream()
                    .limit(40)
                    .forEach(finding -> assertThat(finding.template()).isPresent());
        }
    }

    private static Object disturbed(Object value, Random random, int depth) {
        if (depth > 0 && random.nextInt(25) == 0) {
            return switch (random.nextInt(7)) {
                case 0 -> "";
                case 1 -> "it's \"text\" [a=b]";
                case 2 -> 7L;
                case 3 -> true;
                case 4 -> List.of("a", 1L, List.of(), Map.of());
                case 5 -> Map.of("it's", "x", "a", Map.of("b", "c"));
                default -> new ArrayList<>(java.util.Collections.singletonList(null));
            };
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((k, v) -> copy.put(String.valueOf(k), v == null ? null : disturbed(v, random, depth + 1)));
            return copy;
        }
        return value instanceof List<?> list
                ? list.stream()
                        .map(v -> v == null ? "null" : disturbed(v, random, depth + 1))
                        .collect(Collectors.toList())
                : value;
    }

    private static List<String> problems(String rule, String yaml, String kubernetes) {
        Manifests manifests =
                Manifests.of(List.of(Manifest.parse("a", yaml)), new ReleaseContext("prod", kubernetes, ""));
        return Policies.none().with(rule).review(manifests).findings().stream()
                .map(Finding::problem)
                .toList();
    }
}
