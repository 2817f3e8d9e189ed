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
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.TemplateLocation;
import dev.seatrial.template.internal.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @TempDir
    Path folder;

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
        return Policies.none()
                .with("pinned-image", "image-pull-policy", "notes", "liveness-probe")
                .reportingTo(folder);
    }

    @Test
    void a_failure_tells_rule_place_template_line_and_fix() {
        assertThatThrownBy(() -> assertThat(manifests).follows(policies()))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("""
                        4 findings: 3 of 4 rules not followed.

                        pinned-image: An image without a tag, or with `latest`, is another one tomorrow, and a rollback brings nothing back.
                        - container `nginx` of Pod/web: runs `nginx`, which is another image tomorrow.
                            path:     spec.containers[name=nginx].image
                            template: shop/templates/_pod.tpl:108, included from shop/templates/web.yaml:7
                            fix:      Give the image a tag, `.Chart.AppVersion` by default, or a digest.
                        - container `log` of Pod/web: runs `log:latest`, which is another image tomorrow.
                            path:     spec.containers[name=log].image
                            template: shop/templates/_pod.tpl:110, included from shop/templates/web.yaml:7
                            fix:      Give the image a tag, `.Chart.AppVersion` by default, or a digest.

                        image-pull-policy: With `Never` a pod starts on those nodes only that happen to have the image.
                        - container `log` of Pod/web: never pulls its image.
                            path:     spec.containers[name=log].imagePullPolicy
                            template: shop/templates/_pod.tpl:111, included from shop/templates/web.yaml:7
                            fix:      Set `imagePullPolicy: IfNotPresent`.

                        notes: Whoever installs a chart wants to know what to do next.
                        - the release: has no notes.
                            fix:      Write `templates/NOTES.txt`.

                        report: %s/VerdictTest.a_failure_tells_rule_place_template_line_and_fix.txt
                        hint:   Fix the templates, or waive a rule and say why: `.except("pinned-image", because("..."))`.""".formatted(folder));
    }

    @Test
    void waivers_show_in_the_failure() {
        Policies waived = policies()
                .except("pinned-image", because("both are rebuilt every night"))
                .except("image-pull-policy", because("gone long ago"), on("Pod", "old"))
                .except("notes", because("it is a part of another chart"));

        assertThatThrownBy(() -> assertThat(manifests).follows(waived)).hasMessage("""
                1 finding: 1 of 4 rules not followed, and 1 waiver that nothing needs.

                image-pull-policy: With `Never` a pod starts on those nodes only that happen to have the image.
                - container `log` of Pod/web: never pulls its image.
                    path:     spec.containers[name=log].imagePullPolicy
                    template: shop/templates/_pod.tpl:111, included from shop/templates/web.yaml:7
                    fix:      Set `imagePullPolicy: IfNotPresent`.

                waived:        pinned-image (2 findings), because both are rebuilt every night
                unused waiver: image-pull-policy on Pod/old (0 findings), because gone long ago
                waived:        notes (1 finding), because it is a part of another chart
                report:        %s/VerdictTest.waivers_show_in_the_failure.txt
                hint:          Fix the templates, or waive a rule and say why: `.except("image-pull-policy", because("..."))`.""".formatted(folder));
    }

    @Test
    void a_waiver_that_nothing_needs_fails_alone() {
        Policies waived = Policies.none()
                .with("liveness-probe", "image-pull-policy")
                .except("image-pull-policy", because("it comes with the node"))
                .except("liveness-probe", because("it cannot hang"))
                .reportingTo(folder);

        assertThatThrownBy(() -> assertThat(manifests).follows(waived)).hasMessage("""
                1 waiver that nothing needs.

                waived:        image-pull-policy (1 finding), because it comes with the node
                unused waiver: liveness-probe (0 findings), because it cannot hang
                report:        %s/VerdictTest.a_waiver_that_nothing_needs_fails_alone.txt
                hint:          Remove the waiver; where several charts share the rules, write `.allowingUnusedWaivers()`.""".formatted(folder));
        assertThat(manifests).follows(waived.allowingUnusedWaivers());
    }

    @Test
    void many_findings_of_a_rule_are_counted() {
        List<Manifest> pods = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            pods.add(Manifest.parse(
                    "a", "kind: Pod\nmetadata: {name: p%d}\nspec: {containers: [{name: a}]}\n".formatted(i)));
        }

        assertThatThrownBy(() -> assertThat(Manifests.of(pods)).follows(policies()))
                .hasMessageContaining("container `a` of Pod/p9: has no image.")
                .hasMessageContaining("\n- and 2 more\n")
                .hasMessageNotContaining("p10");
    }

    @Test
    void soft_assertions_go_on() {
        assertThatThrownBy(() -> SeatrialSoftAssertions.softly(softly -> {
                    softly.assertThat(manifests).follows(policies());
                    softly.assertThat(manifests).hasSize(2);
                }))
                .hasMessageContaining("4 findings")
                .hasMessageContaining("1 of manifest were rendered, not 2");
    }

    @Test
    void the_report_lists_what_was_waived_and_why() throws IOException {
        Policies waived = policies()
                .except(
                        "pinned-image",
                        because("rebuilt every night"),
                        on("Pod", "web").container("log"))
                .except("notes", because("a part"));

        assertThatThrownBy(() -> assertThat(manifests).follows(waived)).isInstanceOf(AssertionFailedError.class);

        String name = "VerdictTest.the_report_lists_what_was_waived_and_why";
        assertThat(folder.resolve(name + ".txt")).hasContent("""
                2 findings: 2 of 4 rules not followed.

                manifests:  1
                Kubernetes: 1.33
                rules:      pinned-image, image-pull-policy, notes, liveness-probe

                pinned-image: An image without a tag, or with `latest`, is another one tomorrow, and a rollback brings nothing back.
                - container `nginx` of Pod/web: runs `nginx`, which is another image tomorrow.
                    path:     spec.containers[name=nginx].image
                    template: shop/templates/_pod.tpl:108, included from shop/templates/web.yaml:7
                    fix:      Give the image a tag, `.Chart.AppVersion` by default, or a digest.

                image-pull-policy: With `Never` a pod starts on those nodes only that happen to have the image.
                - container `log` of Pod/web: never pulls its image.
                    path:     spec.containers[name=log].imagePullPolicy
                    template: shop/templates/_pod.tpl:111, included from shop/templates/web.yaml:7
                    fix:      Set `imagePullPolicy: IfNotPresent`.

                Waived:
                - pinned-image on container log of Pod/web (1 finding), because rebuilt every night
                  - container `log` of Pod/web: runs `log:latest`, which is another image tomorrow.
                - notes (1 finding), because a part
                  - the release: has no notes.
                """);
        assertThat(Files.readString(folder.resolve(name + ".json"))).isEqualTo("""
                {
                  "findings": [
                    {
                      "container": "nginx",
                      "fix": "Give the image a tag, `.Chart.AppVersion` by default, or a digest.",
                      "kind": "Pod",
                      "name": "web",
                      "namespace": "",
                      "path": "spec.containers[name=nginx].image",
                      "problem": "runs `nginx`, which is another image tomorrow.",
                      "rule": "pinned-image",
                      "template": "shop/templates/_pod.tpl:108, included from shop/templates/web.yaml:7"
                    },
                    {
                      "container": "log",
                      "fix": "Set `imagePullPolicy: IfNotPresent`.",
                      "kind": "Pod",
                      "name": "web",
                      "namespace": "",
                      "path": "spec.containers[name=log].imagePullPolicy",
                      "problem": "never pulls its image.",
                      "rule": "image-pull-policy",
                      "template": "shop/templates/_pod.tpl:111, included from shop/templates/web.yaml:7"
                    }
                  ],
                  "followed": false,
                  "kubernetes": "1.33",
                  "manifests": 1,
                  "rules": [
                    {
                      "id": "pinned-image",
                      "reason": "An image without a tag, or with `latest`, is another one tomorrow, and a rollback brings nothing back."
                    },
                    {
                      "id": "image-pull-policy",
                      "reason": "With `Never` a pod starts on those nodes only that happen to have the image."
                    },
                    {
                      "id": "notes",
                      "reason": "Whoever installs a chart wants to know what to do next."
                    },
                    {
                      "id": "liveness-probe",
                      "reason": "A process that hangs is restarted only if something notices that it does."
                    }
                  ],
                  "waivers": [
                    {
                      "findings": [
                        {
                          "container": "log",
                          "fix": "Give the image a tag, `.Chart.AppVersion` by default, or a digest.",
                          "kind": "Pod",
                          "name": "web",
                          "namespace": "",
                          "path": "spec.containers[name=log].image",
                          "problem": "runs `log:latest`, which is another image tomorrow.",
                          "rule": "pinned-image",
                          "template": "shop/templates/web.yaml"
                        }
                      ],
                      "reason": "rebuilt every night",
                      "waiver": "pinned-image on container log of Pod/web"
                    },
                    {
                      "findings": [
                        {
                          "fix": "Write `templates/NOTES.txt`.",
                          "problem": "has no notes.",
                          "rule": "notes"
                        }
                      ],
                      "reason": "a part",
                      "waiver": "notes"
                    }
                  ]
                }
                """);
    }

    @Test
    void what_passes_is_reported_too_and_each_review_on_its_own() throws IOException {
        Policies one = Policies.none().with("liveness-probe").reportingTo(folder);
        String name = "VerdictTest.what_passes_is_reported_too_and_each_review_on_its_own";

        assertThat(manifests).follows(one).follows(one);

        assertThat(folder.resolve(name + ".txt")).content().startsWith("1 rule followed.\n\nmanifests:  1\n");
        assertThat(folder.resolve(name + "-2.txt")).exists();
        assertThat(folder.resolve(name + "-2.json")).exists();
        assertThat(folder.resolve(name + "-3.txt")).doesNotExist();
    }

    @Test
    void reports_of_an_earlier_run_are_replaced() throws IOException {
        Path old = Files.writeString(folder.resolve("VerdictTest.reports_of_an_earlier_run_are_replaced.txt"), "old");
        Files.setLastModifiedTime(old, FileTime.fromMillis(1));

        assertThat(manifests).follows(Policies.none().reportingTo(folder));

        assertThat(old).content().startsWith("0 rules followed.");
        assertThat(folder).isDirectoryNotContaining("glob:**-2.txt");
    }

    @Test
    void a_folder_that_cannot_be_written_is_one_clear_error() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> assertThat(manifests).follows(policies().reportingTo(file)))
                .hasMessage(
                        "The report of the policies cannot be written to `%s`. Name another folder: `Policies.reportingTo(...)`."
                                .formatted(file));
    }
}
