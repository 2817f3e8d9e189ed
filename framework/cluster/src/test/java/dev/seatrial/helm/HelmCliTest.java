/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static dev.seatrial.helm.HelmOptions.force;
import static dev.seatrial.helm.HelmOptions.keepHistory;
import static dev.seatrial.helm.HelmOptions.reuseValues;
import static dev.seatrial.helm.HelmOptions.rollbackOnFailure;
import static dev.seatrial.helm.HelmOptions.set;
import static dev.seatrial.helm.HelmOptions.setFile;
import static dev.seatrial.helm.HelmOptions.setString;
import static dev.seatrial.helm.HelmOptions.timeout;
import static dev.seatrial.helm.HelmOptions.values;
import static dev.seatrial.helm.HelmOptions.withoutWaiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seatrial.diagnostic.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelmCliTest {

    private static final Path CHART = Path.of("/charts/demo");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void install_returns_the_release_as_stored_by_helm(int major) {
        ScriptedHelm helm = new ScriptedHelm(folder, major).answer("install", 0);

        ReleaseStatus status = helm.cli().inNamespace("shop-ns").install("demo", CHART);

        assertThat(status.name()).isEqualTo("demo");
        assertThat(status.revision()).isEqualTo(1);
        assertThat(status.status()).isEqualTo("deployed");
        assertThat(status.notes()).isEqualTo("Thanks for demo.\n");
        assertThat(status.manifest()).contains("kind: Deployment");
        assertThat(status.hooks()).extracting(ReleaseStatus.Hook::name).containsExactly("check", "migrate");
        assertThat(status.hooks().get(1))
                .isEqualTo(new ReleaseStatus.Hook(
                        "Job",
                        "migrate",
                        "demo/templates/web.yaml",
                        java.util.List.of("pre-install", "pre-upgrade"),
                        -5,
                        java.util.List.of("before-hook-creation", "hook-succeeded"),
                        "Succeeded"));
        assertThat(helm.arguments())
                .containsExactly(
                        "install",
                        "--namespace",
                        "shop-ns",
                        "demo",
                        "/charts/demo",
                        "--output",
                        "json",
                        "--timeout",
                        "300000ms",
                        "--wait");
    }

    @Test
    void helm_3_gets_the_flags_atomic_and_force() {
        ScriptedHelm helm = new ScriptedHelm(folder, 3).answer("upgrade", 0);

        helm.cli().upgrade("demo", CHART, rollbackOnFailure(), force(), reuseValues(), withoutWaiting());

        assertThat(helm.arguments())
                .contains("--atomic", "--force", "--reuse-values")
                .doesNotContain("--wait");
    }

    @Test
    void helm_4_gets_the_flags_rollback_on_failure_and_force_replace() {
        ScriptedHelm helm = new ScriptedHelm(folder, 4).answer("upgrade", 0);

        helm.cli().upgrade("demo", CHART, rollbackOnFailure(), force());

        assertThat(helm.arguments()).contains("--rollback-on-failure", "--force-replace", "--wait");
    }

    @Test
    void values_are_passed_to_helm_as_files_and_flags_in_order() {
        ScriptedHelm helm = new ScriptedHelm(folder, 4)
                .script("while [ $# -gt 0 ]; do [ \"$1\" = --values ] && cat \"$2\" > '" + folder
                        + "/values'; shift; done; echo '{}'");

        helm.cli().install("demo", CHART, values("a: 1\n"), set("b=2"), setString("c=3"), setFile("d=/etc/hosts"));

        assertThat(folder.resolve("values")).hasContent("a: 1\n");
        assertThat(helm.arguments())
                .containsSubsequence("--set", "b=2", "--set-string", "c=3", "--set-file", "d=/etc/hosts");
        assertThat(Path.of(helm.arguments().get(helm.arguments().indexOf("--values") + 1)))
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void a_failed_command_has_the_error_the_arguments_and_the_exit_code(int major) {
        ScriptedHelm helm = new ScriptedHelm(folder, major).answer("missing", 1);

        HelmException failure =
                catchThrowableOfType(HelmException.class, () -> helm.cli().status("nothing"));

        assertThat(failure).hasMessage("""
                        Error: release: not found

                        command: helm status nothing --output json""");
        assertThat(failure.arguments()).containsExactly("status", "nothing", "--output", "json");
        assertThat(failure.exitCode()).isEqualTo(1);
        assertThat(failure.stderr()).isEqualTo("Error: release: not found\n");
        assertThat(failure.evidence()).isEmpty();
    }

    @Test
    void all_lines_of_an_error_are_kept_without_the_copy_in_the_log_of_helm_4() {
        ScriptedHelm helm = new ScriptedHelm(folder, 4).answer("upgrade-broken", 1);

        assertThatThrownBy(() -> helm.cli().upgrade("demo", CHART, timeout(Duration.ofSeconds(5))))
                .hasMessage("""
                        Error: UPGRADE FAILED: resource Deployment/r4/web not ready. status: InProgress, message: Pending termination: 1
                        context deadline exceeded

                        command: helm upgrade demo /charts/demo --output json --timeout 5000ms --wait""");
    }

    @Test
    void secrets_are_masked_everywhere() {
        ScriptedHelm helm = new ScriptedHelm(folder, 4).script("echo 'Error: cannot log in with hunter2' >&2; exit 1");

        HelmException failure = catchThrowableOfType(
                HelmException.class,
                () -> helm.cli().install("demo", CHART, set("db.password=hunter2"), set("replicas=2")));

        assertThat(failure).hasMessage("""
                        Error: cannot log in with <masked c428>

                        command: helm install demo /charts/demo --output json --set db.password=<masked c428> --set replicas=2 --timeout 300000ms --wait""");
        assertThat(failure.stderr()).doesNotContain("hunter2");
        assertThat(failure.arguments()).doesNotContain("db.password=hunter2");
        assertThat(helm.arguments()).contains("db.password=hunter2");
    }

    @Test
    void flags_unknown_to_a_command_are_rejected_before_helm_starts() {
        ScriptedHelm helm = new ScriptedHelm(folder, 3).answer("rollback", 0);

        assertThatThrownBy(() -> helm.cli().rollback("demo", 1, rollbackOnFailure()))
                .hasMessage("`helm rollback` has no flag `--atomic`.");
        assertThatThrownBy(() -> helm.cli().install("demo", CHART, keepHistory()))
                .hasMessage("`helm install` has no flag `--keep-history`.");
        assertThat(folder.resolve("arguments")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void history_lists_revisions_oldest_first(int major) {
        ScriptedHelm helm = new ScriptedHelm(folder, major).answer("history", 0);

        assertThat(helm.cli().history("demo"))
                .extracting(Revision::revision, Revision::status)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(1, "superseded"),
                        org.assertj.core.groups.Tuple.tuple(2, "superseded"),
                        org.assertj.core.groups.Tuple.tuple(3, "failed"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void a_packaged_chart_is_found_where_helm_saved_it(int major) {
        ScriptedHelm helm = new ScriptedHelm(folder, major).answer("package", 0);

        assertThat(helm.cli().packageChart(CHART, folder)).isEqualTo(folder.resolve("demo-0.1.0.tgz"));
    }

    @Test
    void the_current_context_of_the_user_is_never_used() {
        ScriptedHelm helm = new ScriptedHelm(folder, 4).answer("notes", 0);

        helm.cli().notes("demo");

        assertThat(helm.environment()).contains("KUBECONFIG=/dev/null").noneMatch(line -> line.startsWith("HELM_KUBE"));
    }

    @Test
    void a_given_kubeconfig_and_context_are_passed_to_helm() {
        ScriptedHelm helm = new ScriptedHelm(folder, 4).answer("notes", 0);

        helm.cli().withKubeconfig(Path.of("/k.yaml"), "kind").inNamespace("n").notes("demo");

        assertThat(helm.arguments())
                .containsExactly(
                        "get",
                        "notes",
                        "--kubeconfig",
                        "/k.yaml",
                        "--kube-context",
                        "kind",
                        "--namespace",
                        "n",
                        "demo");
    }

    @Test
    void a_command_that_cannot_succeed_is_interrupted_gracefully() throws Exception {
        Path marked = folder.resolve("marked");
        ScriptedHelm helm = new ScriptedHelm(folder, 4)
                .script("trap \"touch '" + marked
                        + "'; echo 'Error: UPGRADE FAILED: context canceled' >&2; exit 1\" TERM\n" + "touch '" + folder
                        + "/ready'; while true; do sleep 0.05; done");
        Diagnostic reason =
                Diagnostic.of("Deployment `web` cannot become ready.").withFact("ready", "0 of 1 replicas");
        HelmCli cli = helm.cli()
                .endingEarly(() -> Files.exists(folder.resolve("ready")) ? Optional.of(reason) : Optional.empty());

        assertThatThrownBy(() -> cli.upgrade("demo", CHART)).hasMessage("""
                        Deployment `web` cannot become ready.

                        ready:   0 of 1 replicas
                        helm:    Error: UPGRADE FAILED: context canceled
                        command: helm upgrade demo /charts/demo --output json --timeout 300000ms --wait""");
        assertThat(marked).exists();
    }

    @Test
    void invalid_json_output_is_shown() {
        ScriptedHelm helm = new ScriptedHelm(folder, 4).script("echo surprise");

        assertThatThrownBy(() -> helm.cli().status("demo"))
                .hasMessage("The output of Helm is not valid JSON: surprise");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void the_major_version_is_recognized(int major) {
        assertThat(new ScriptedHelm(folder, major).cli().version().major()).isEqualTo(major);
    }
}
