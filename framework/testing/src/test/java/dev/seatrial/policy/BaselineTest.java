/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    private static final String WEB = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec: {containers: [{name: nginx, image: nginx}]}
            """;

    private static final String WORSE = WEB.replace("image: nginx}", "image: nginx}, {name: log, image: log}");

    @TempDir
    private Path folder;

    private Path file;
    private Policies policies;

    @BeforeEach
    void name() {
        file = folder.resolve("policies/web.txt");
        policies = Policies.none().with("pinned-image", "image-pull-policy").baseline(file);
    }

    private void accept(String yaml) {
        new Baseline(file)
                .accept(policies.withoutBaseline().review(manifests(yaml)).findings(), policies.allowsUnusedWaivers());
    }

    private static Manifests manifests(String yaml) {
        return RuleCases.manifests(yaml);
    }

    @Test
    void findings_of_today_pass_and_new_ones_fail() throws IOException {
        accept(WEB);

        assertThat(file).hasContent("""
                # Findings that are accepted until somebody fixes them.
                # Written by tests that run with -Dseatrial.policies=update. Remove lines as you fix them.
                pinned-image: container `nginx` of Pod/web at spec.containers[name=nginx].image
                """);
        assertThat(manifests(WEB)).follows(policies);
        assertThatThrownBy(() -> assertThat(manifests(WORSE)).follows(policies))
                .hasMessageContaining("container `log` of Pod/web: runs `log`")
                .hasMessageNotContaining("container `nginx`")
                .hasMessageContaining(
                        "waived:   baseline " + file + " (1 finding), because these findings were accepted");
    }

    @Test
    void an_entry_without_a_finding_fails() {
        accept(WORSE);

        assertThatThrownBy(() -> assertThat(manifests(WEB)).follows(policies)).hasMessage("""
                1 waiver is unused.

                waived:        baseline %1$s (1 finding), because these findings were accepted
                unused waiver: pinned-image: container `log` of Pod/web at spec.containers[name=log].image (0 findings), because it is in the baseline %1$s
                hint:          Remove what is unused, or add `.allowingUnusedWaivers()` if several charts share these rules.""".formatted(file));
    }

    @Test
    void an_update_removes_stale_entries_unless_others_share_the_file() {
        accept(WORSE);
        accept(WEB);
        assertThat(new Baseline(file).entries()).hasSize(1);

        policies = policies.allowingUnusedWaivers();
        accept(WORSE);
        accept(WEB);
        assertThat(new Baseline(file).entries()).hasSize(2);
    }

    @Test
    void a_waived_finding_is_not_accepted_twice() {
        policies = policies.except("pinned-image", Policies.because("it is rebuilt every night"));

        accept(WEB);

        assertThat(file).doesNotExist();
    }

    @Test
    void without_a_file_nothing_is_accepted() {
        assertThatThrownBy(() -> assertThat(manifests(WEB)).follows(policies)).hasMessageContaining("1 of 2 rules");
    }

    @Test
    void only_an_explicit_switch_writes_and_never_in_ci() {
        assertThat(isUpdated(Map.of())).isFalse();
        assertThat(isUpdated(Map.of("seatrial.policies", "update"))).isTrue();
        assertThat(isUpdated(Map.of("SEATRIAL_POLICIES", "update"))).isTrue();
        assertThatThrownBy(() -> isUpdated(Map.of("seatrial.policies", "yes")))
                .hasMessage("`-Dseatrial.policies=yes` is not a valid mode. Use `update`, or omit it.");
        assertThatThrownBy(() -> isUpdated(Map.of("SEATRIAL_POLICIES", "update", "CI", "true")))
                .hasMessage(
                        "`-Dseatrial.policies=update` is not allowed if `CI` is set, since accepted findings should be"
                                + " reviewed.");
    }

    private static boolean isUpdated(Map<String, String> settings) {
        return Baseline.isUpdated(settings::get, settings::get);
    }

    @Test
    void comments_and_line_endings_do_not_matter() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# a\r\n\r\na: b \r\n");

        assertThat(new Baseline(file).entries()).containsExactly("a: b");
    }
}
