/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.policy.Policies.because;
import static dev.seatrial.policy.Policies.on;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.assertion.SeatrialSoftAssertions;
import dev.seatrial.manifest.CheckResult;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.TemplateLocation;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class VerdictTest {

    private static final String TEXT = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: nginx
                image: nginx
              - name: log
                image: log:latest
                imagePullPolicy: Never
            """;

    private final Manifests manifests = Manifests.of(
            List.of(Manifest.of(
                    "shop/templates/web.yaml",
                    TEXT,
                    () -> Yaml.decodeMap(TEXT),
                    line -> Optional.of(new LineOrigin(
                            new TemplateLocation("shop/templates/_pod.tpl", line + 100),
                            List.of(new TemplateLocation("shop/templates/web.yaml", 7)),
                            List.of())))),
            RuleCases.RELEASE);

    private Policies policies() {
        return Policies.none().with("pinned-image", "image-pull-policy", "notes", "liveness-probe");
    }

    @Test
    void a_failure_shows_rule_path_template_line_and_fix() {
        assertThatThrownBy(() -> assertThat(manifests).follows(policies()))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("""
                        3 of 4 rules are violated, with 4 findings.

                        pinned-image: An image without a tag, or with the tag `latest`, changes over time, so a rollback may not restore the old version.
                        - container `nginx` of Pod/web: runs `nginx`, which is not pinned to a version.
                            path:     spec.containers[name=nginx].image
                            template: shop/templates/_pod.tpl:108, included from shop/templates/web.yaml:7
                        - container `log` of Pod/web: runs `log:latest`, which is not pinned to a version.
                            path:     spec.containers[name=log].image
                            template: shop/templates/_pod.tpl:110, included from shop/templates/web.yaml:7
                            fix:      Set a tag, with `.Chart.AppVersion` as default, or a digest.

                        image-pull-policy: With `Never`, a pod starts only on nodes that already have the image.
                        - container `log` of Pod/web: never pulls its image.
                            path:     spec.containers[name=log].imagePullPolicy
                            template: shop/templates/_pod.tpl:111, included from shop/templates/web.yaml:7
                            fix:      Set `imagePullPolicy: IfNotPresent`.

                        notes: The notes tell people who install the chart what to do next.
                        - the release: has no notes.
                            fix:      Add `templates/NOTES.txt`.

                        to waive: .except("pinned-image", because("..."), on("Pod", "web"))
                                  .except("image-pull-policy", because("..."), on("Pod", "web"))
                                  .except("notes", because("..."))
                        hint:     Fix the templates, or waive the rules and give reasons. To accept all findings of today, write `.baseline(Path.of("src/test/policies/NAME.txt"))` and run with `-Dseatrial.policies=update`.""");
    }

    @Test
    void the_failure_lists_waivers() {
        Policies waived = policies()
                .except("pinned-image", because("both are rebuilt every night"))
                .except("image-pull-policy", because("gone long ago"), on("Pod", "old"))
                .except("notes", because("it is a part of another chart"));

        assertThatThrownBy(() -> assertThat(manifests).follows(waived)).hasMessage("""
                1 of 4 rules is violated, with 1 finding, and 1 waiver is unused.

                image-pull-policy: With `Never`, a pod starts only on nodes that already have the image.
                - container `log` of Pod/web: never pulls its image.
                    path:     spec.containers[name=log].imagePullPolicy
                    template: shop/templates/_pod.tpl:111, included from shop/templates/web.yaml:7
                    fix:      Set `imagePullPolicy: IfNotPresent`.

                waived:        pinned-image (2 findings), because both are rebuilt every night
                unused waiver: image-pull-policy on Pod/old (0 findings), because gone long ago
                waived:        notes (1 finding), because it is a part of another chart
                to waive:      .except("image-pull-policy", because("..."), on("Pod", "web"))
                hint:          Fix the templates, or waive the rules and give reasons. To accept all findings of today, write `.baseline(Path.of("src/test/policies/NAME.txt"))` and run with `-Dseatrial.policies=update`.""");
    }

    @Test
    void an_unused_waiver_alone_is_a_failure() {
        Policies waived = Policies.none()
                .with("liveness-probe", "image-pull-policy")
                .except("image-pull-policy", because("it comes with the node"))
                .except("liveness-probe", because("it cannot hang"));

        assertThatThrownBy(() -> assertThat(manifests).follows(waived)).hasMessage("""
                1 waiver is unused.

                waived:        image-pull-policy (1 finding), because it comes with the node
                unused waiver: liveness-probe (0 findings), because it cannot hang
                hint:          Remove what is unused, or add `.allowingUnusedWaivers()` if several charts share these rules.""");
        assertThat(manifests).follows(waived.allowingUnusedWaivers());
    }

    @Test
    void only_the_first_findings_of_a_rule_are_shown() {
        List<Manifest> pods = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            pods.add(Manifest.parse(
                    "a",
                    "apiVersion: v1\nkind: Pod\nmetadata: {name: p%d}\nspec: {containers: [{name: a}]}\n"
                            .formatted(i)));
        }

        assertThatThrownBy(() -> assertThat(Manifests.of(pods)).follows(policies()))
                .hasMessageContaining("container `a` of Pod/p9: has no image.")
                .hasMessageContaining("\n- and 2 more\n")
                .hasMessageNotContaining("p10");
    }

    @Test
    void soft_assertions_continue_after_a_violation() {
        assertThatThrownBy(() -> SeatrialSoftAssertions.softly(softly -> {
                    softly.assertThat(manifests).follows(policies());
                    softly.assertThat(manifests).hasSize(2);
                }))
                .hasMessageContaining("3 of 4 rules are violated, with 4 findings.")
                .hasMessageContaining("Expected 2 manifests, but 1 was rendered.");
    }

    @Test
    void the_text_of_a_result_lists_waivers_with_their_reasons() {
        Policies waived = policies()
                .except(
                        "pinned-image",
                        because("rebuilt every night"),
                        on("Pod", "web").container("log"))
                .except("notes", because("a part"));

        assertThat(waived.review(manifests).text()).isEqualTo("""
                2 of 4 rules are violated, with 2 findings.

                manifests:  1
                Kubernetes: 1.33
                rules:      pinned-image, image-pull-policy, notes, liveness-probe

                pinned-image: An image without a tag, or with the tag `latest`, changes over time, so a rollback may not restore the old version.
                - container `nginx` of Pod/web: runs `nginx`, which is not pinned to a version.
                    path:     spec.containers[name=nginx].image
                    template: shop/templates/_pod.tpl:108, included from shop/templates/web.yaml:7
                    fix:      Set a tag, with `.Chart.AppVersion` as default, or a digest.

                image-pull-policy: With `Never`, a pod starts only on nodes that already have the image.
                - container `log` of Pod/web: never pulls its image.
                    path:     spec.containers[name=log].imagePullPolicy
                    template: shop/templates/_pod.tpl:111, included from shop/templates/web.yaml:7
                    fix:      Set `imagePullPolicy: IfNotPresent`.

                Waived:
                - pinned-image on container log of Pod/web (1 finding), because rebuilt every night
                  - container `log` of Pod/web: runs `log:latest`, which is not pinned to a version.
                - notes (1 finding), because a part
                  - the release: has no notes.
                """);
    }

    @Test
    void the_observer_of_the_manifests_gets_the_result_whether_it_passes_or_not() {
        List<CheckResult> results = new ArrayList<>();
        Manifests observed = manifests.observedBy(results::add).ofKind("Pod");
        Policies passing = Policies.none().with("liveness-probe");

        assertThat(observed).follows(passing);
        assertThatThrownBy(() -> assertThat(observed).follows(policies())).isInstanceOf(AssertionFailedError.class);

        assertThat(results)
                .extracting(result -> ((PolicyResult) result).isFollowed())
                .containsExactly(true, false);
        assertThat(((PolicyResult) results.get(1)).findings()).hasSize(4);
    }
}
