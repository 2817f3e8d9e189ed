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

class ValidateCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void a_chart() throws IOException {
        write("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        write("values.yaml", "port: 80\n");
        write("templates/service.yaml", """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  ports:
                    - port: {{ .Values.port }}
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("shop").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CommandRun run(String... arguments) {
        List<String> line = new ArrayList<>(List.of("validate"));
        line.addAll(List.of(arguments));
        return CommandRun.in(folder, line);
    }

    @Test
    void a_valid_chart_is_valid_for_each_version_that_is_asked_for() {
        assertThat(run("shop", "--kube-version", "1.29,1.35", "--kube-version=v1.33.2"))
                .isEqualTo(new CommandRun(0, """
                        shop: 1 object is valid for Kubernetes 1.29
                        shop: 1 object is valid for Kubernetes 1.35
                        shop: 1 object is valid for Kubernetes 1.33
                        """, ""));
    }

    @Test
    void a_version_without_known_schemas_is_named_beside_the_closest_one() {
        assertThat(run("shop", "--kube-version=1.19").out())
                .isEqualTo(
                        "shop: 1 object is valid for Kubernetes 1.25, the closest version to 1.19 with known schemas\n");
    }

    @Test
    void what_the_api_server_would_reject_is_an_error_with_its_template_and_its_values() {
        assertThat(run("shop", "--kube-version=1.35", "--set=port=70000")).isEqualTo(new CommandRun(1, "", """
                        Error: shop is not valid for Kubernetes 1.35: Service "web" is invalid: spec.ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive

                        7 |     - port: 70000
                          |             ^^^^^

                        template: shop/templates/service.yaml:7
                        value:    `port` is 70000 (--set port=70000)
                        """));
    }

    @Test
    void versions_with_the_same_error_share_it() {
        CommandRun run = run("shop", "--kube-version=1.34,1.35", "--set=port=70000");

        assertThat(run.err())
                .startsWith("Error: shop is not valid for Kubernetes 1.34 and 1.35: Service \"web\" is invalid: ")
                .containsOnlyOnce("Error: ");
    }

    @Test
    void the_other_charts_and_versions_are_validated_after_an_error() throws IOException {
        write("templates/level.yaml", """
                apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
                kind: PriorityLevelConfiguration
                metadata: {name: web}
                spec: {type: Exempt}
                """);

        CommandRun run = run("shop", "shop", "--kube-version=1.35,1.29");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("shop: 2 objects are valid for Kubernetes 1.29\n".repeat(2));
        assertThat(run.err().split("Error: shop is not valid for Kubernetes 1.35", -1))
                .hasSize(3);
    }

    @Test
    void unknown_fields_are_errors_unless_validation_is_lenient() throws IOException {
        write("templates/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndate: {}\n");

        assertThat(run("shop").err()).contains("unknown field \"date\"", "Did you mean `data`?");
        assertThat(run("shop", "--lenient").exitCode()).isZero();
    }

    @Test
    void what_could_not_be_checked_is_named() throws IOException {
        write("templates/a.yaml", "apiVersion: example.com/v1\nkind: Car\nmetadata: {name: red}\n");

        assertThat(run("shop", "--kube-version=1.35").out()).isEqualTo("""
                        shop: 2 objects are valid for Kubernetes 1.35
                          not checked, since there is no schema for Car in example.com/v1: Car/red
                        """);
    }

    @Test
    void values_of_secrets_are_masked() throws IOException {
        write(
                "templates/secret.yaml",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {password: {{ .Values.password }}}\n");

        CommandRun run = run("shop", "--set=password=hunter2!");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("illegal base64 data").doesNotContain("hunter2");
    }

    @Test
    void mistakes_in_the_command_line_are_errors() {
        assertThat(run())
                .isEqualTo(
                        new CommandRun(
                                1,
                                "",
                                "Error: \"seatrial validate\" requires at least 1 argument\n\nUsage:  seatrial validate CHART... [flags]\n"));
        assertThat(run("none")).isEqualTo(new CommandRun(1, "", "Error: path \"none\" not found\n"));
        assertThat(run("shop", "--kube-version=1.35,x").err()).startsWith("Error: invalid kube version 'x': ");
        assertThat(run("shop", "--color=always").err()).isEqualTo("Error: unknown flag: --color\n");
    }

    @Test
    void a_chart_that_does_not_render_is_an_error() throws IOException {
        write("templates/a.yaml", "a: {{ required \"Set a name.\" .Values.name }}\n");

        CommandRun run = run("shop");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Set a name.", "shop/templates/a.yaml:1:6");
    }
}
