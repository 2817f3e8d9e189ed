/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void two_charts() throws IOException {
        chart("old", "1.0.0", "a: {{ .Values.a }}");
        chart("new", "1.1.0", "a: {{ .Values.a }}, b: {{ required \"b is missing\" .Values.b }}");
        Files.writeString(folder.resolve("new/values.yaml"), "a: x\nb: z\n");
    }

    private void chart(String name, String version, String data) throws IOException {
        Files.createDirectories(folder.resolve(name + "/templates"));
        Files.writeString(
                folder.resolve(name + "/Chart.yaml"), "apiVersion: v2\nname: shop\nversion: " + version + "\n");
        Files.writeString(folder.resolve(name + "/values.yaml"), "a: x\n");
        Files.writeString(
                folder.resolve(name + "/templates/config.yaml"),
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: config}\ndata: {" + data + "}\n");
    }

    private CommandRun diff(String... arguments) {
        List<String> line = new ArrayList<>(List.of("diff"));
        line.addAll(List.of(arguments));
        return CommandRun.in(folder, line);
    }

    @Test
    void changes_are_printed_and_end_with_code_2() {
        CommandRun run = diff("old", "new", "--kube-version", "1.34");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                Upgrade of shop 1.0.0 to 1.1.0 on Kubernetes 1.34: 1 changed, 0 unchanged; no danger

                ~ ConfigMap/config
                    data.b: added z  (shop/templates/config.yaml:4, where `a` is "x" (shop/values.yaml:1), `b` is "z" (shop/values.yaml:2))
                """);
    }

    @Test
    void equal_charts_end_with_code_0() {
        CommandRun run = diff("new", "new", "--kube-version=1.34");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                Upgrade of shop 1.1.0 to 1.1.0 on Kubernetes 1.34: 1 unchanged; no danger
                """);
    }

    @Test
    void markdown_and_json_are_written_for_other_programs() {
        assertThat(diff("old", "new", "-o", "markdown").out())
                .startsWith("### Upgrade of `shop 1.0.0 to 1.1.0`\n")
                .contains("- changed `ConfigMap/config`\n  - `data.b: added z`");
        assertThat(diff("old", "new", "--output=json").out())
                .startsWith("{\n")
                .contains("\"action\": \"changed\"", "\"path\": \"data.b\"", "\"safe\": true");
    }

    @Test
    void values_of_the_old_release_can_be_given_and_reused() throws IOException {
        Files.writeString(folder.resolve("old.yaml"), "a: old\n");

        assertThat(diff("old", "new", "--old-values", "old.yaml", "--set", "a=new")
                        .out())
                .contains("data.a: old -> new");
        assertThat(diff("old", "new", "--old-values", "old.yaml").out()).doesNotContain("data.a");
        CommandRun reused = diff("old", "new", "--reuse-values");
        assertThat(reused.exitCode()).isEqualTo(1);
        assertThat(reused.out()).isEmpty();
        assertThat(reused.err()).contains("b is missing");
    }

    @Test
    void mistakes_end_with_code_1() {
        assertThat(diff("old")).isEqualTo(new CommandRun(1, "", """
                Error: "seatrial diff" requires 2 arguments

                Usage:  seatrial diff OLD NEW [flags]
                """));
        assertThat(diff("old", "other")).isEqualTo(new CommandRun(1, "", "Error: path \"other\" not found\n"));
        assertThat(diff("old", "new", "--output", "html"))
                .isEqualTo(new CommandRun(1, "", "Error: --output must be one of text, markdown, json, not html\n"));
        assertThat(diff("old", "new", "--reuse-values", "--reset-values").err())
                .isEqualTo(
                        "Error: only one of --reset-values, --reuse-values and --reset-then-reuse-values can be given\n");
        assertThat(diff("old", "new", "--unknown").err()).isEqualTo("Error: unknown flag: --unknown\n");
    }

    @Test
    void help_lists_the_flags() {
        assertThat(diff("--help").out()).contains("seatrial diff", "--reuse-values", "--old-values");
    }
}
