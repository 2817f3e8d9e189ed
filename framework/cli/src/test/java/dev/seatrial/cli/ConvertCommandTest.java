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

class ConvertCommandTest {

    private static final String CLASS = "src/test/java/com/example/WebTest.java";

    @TempDir
    Path folder;

    @BeforeEach
    void writeChart() throws IOException {
        write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        write("web/values.yaml", "replicas: 1\n");
        write("web/templates/a.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: {{ .Values.replicas }}
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec: {containers: [{name: web, image: "web:1"}]}
                """);
        write("web/tests/web_test.yaml", """
                suite: web
                tests:
                  - it: has two replicas
                    set: {replicas: 2}
                    asserts:
                      - equal: {path: spec.replicas, value: 2}
                  - it: is obsolete
                    skip: {reason: obsolete}
                    asserts:
                      - exists: {path: spec}
                """);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private CommandRun convert(String... arguments) {
        List<String> line = new ArrayList<>(List.of("unittest", "--convert"));
        line.addAll(List.of(arguments));
        return CommandRun.in(folder, line);
    }

    @Test
    void writes_a_class_for_each_suite_and_one_for_the_tests_that_stay() throws IOException {
        CommandRun run = convert("web");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                web: converted 1 of 2 assertions (50 %) in 1 of 2 tests into 2 files.
                These tests stay in their suites, and a class with @HelmUnittest runs them:
                  1: it is skipped
                """);
        assertThat(read(CLASS)).isEqualTo("""
                package com.example;

                import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

                import dev.seatrial.junit.ChartTest;
                import dev.seatrial.junit.SetValue;
                import dev.seatrial.manifest.Manifests;
                import org.junit.jupiter.api.Test;

                /** Converted from {@code tests/web_test.yaml}. */
                @ChartTest(chart = "web")
                class WebTest {

                    @Test
                    @SetValue("replicas=2")
                    void has_two_replicas(Manifests manifests) {
                        assertThat(manifests).deployment("web").hasReplicas(2);
                    }
                }
                """);
        assertThat(read("src/test/java/com/example/WebSuitesTest.java")).isEqualTo("""
                package com.example;

                import dev.seatrial.junit.HelmUnittest;

                /** The tests that stay in the suites of helm-unittest. */
                // tests/web_test.yaml:7: it is skipped
                @HelmUnittest(
                        value = "web",
                        files = "tests/web_test.yaml",
                        tests = "web: is obsolete")
                class WebSuitesTest {}
                """);
    }

    @Test
    void the_module_and_the_package_can_be_given() throws IOException {
        CommandRun run = convert("--output", "module", "--package", "org.shop", "web");

        assertThat(run.exitCode()).isZero();
        assertThat(read("module/src/test/java/org/shop/WebTest.java"))
                .contains("package org.shop;", "@ChartTest(chart = \"../web\")");
    }

    @Test
    void a_file_that_exists_is_only_replaced_if_asked() throws IOException {
        write(CLASS, "mine");

        CommandRun refused = convert("web");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .isEqualTo("Error: nothing was written, because this already exists: " + CLASS
                        + ". Write --overwrite to replace it.\n");
        assertThat(read(CLASS)).isEqualTo("mine");
        assertThat(folder.resolve("src/test/java/com/example/WebSuitesTest.java"))
                .doesNotExist();

        assertThat(convert("--overwrite", "web").exitCode()).isZero();
        assertThat(read(CLASS)).contains("class WebTest");
    }

    @Test
    void suites_that_cannot_be_read_are_named_and_the_others_are_converted() throws IOException {
        write("web/tests/broken_test.yaml", "suite: broken\ntests:\n  - it: a\n    asserts:\n      - equals: {}\n");
        write("web/tests/empty_test.yaml", "suite: empty\n");

        CommandRun run = convert("web");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                Error: web/tests/broken_test.yaml:5: Assertion type `equals` is invalid; the suite was not converted
                Error: web/tests/empty_test.yaml:1: no tests found; the suite was not converted
                """);
        assertThat(run.out()).startsWith("web: converted 1 of 2 assertions (50 %) in 1 of 2 tests into 2 files.");
        assertThat(read(CLASS)).contains("class WebTest");
    }

    @Test
    void a_suite_whose_snapshots_cannot_be_read_is_named_and_the_others_are_converted() throws IOException {
        write("web/tests/other_test.yaml", read("web/tests/web_test.yaml"));
        write("web/tests/__snapshot__/other_test.yaml.snap", "a: [");

        CommandRun run = convert("web");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("Error: web/tests/__snapshot__/other_test.yaml.snap:1: did not find expected node content;"
                        + " the suite was not converted\n");
        assertThat(run.out()).startsWith("web: converted 1 of 4 assertions (25 %) in 1 of 4 tests into 2 files.");
        assertThat(read(CLASS)).contains("class WebTest");
        assertThat(folder.resolve("src/test/java/com/example/OtherTest.java")).doesNotExist();
    }

    @Test
    void nothing_is_written_if_no_suite_can_be_read() throws IOException {
        write("web/tests/web_test.yaml", "tests: [");

        CommandRun run = convert("web");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("web/tests/web_test.yaml");
        assertThat(folder.resolve("src")).doesNotExist();
    }

    @Test
    void one_chart_is_converted_at_a_time() {
        assertThat(convert("web", "web").err())
                .isEqualTo("Error: --convert takes one chart at a time, each with a --package of its own\n");
    }

    @Test
    void a_package_that_java_does_not_allow_is_refused() {
        assertThat(convert("--package", "a-b", "web").err())
                .isEqualTo("Error: --package a-b is not a valid Java package name\n");
    }

    @Test
    void a_test_that_renders_what_the_api_server_rejects_says_so() throws IOException {
        write("web/templates/a.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec: {replicas: {{ .Values.replicas }}, template: {spec: {containers: []}}}
                """);

        convert("web");

        assertThat(read("src/test/java/com/example/WebTest.java")).contains("""
                    @AllowInvalid
                    void has_two_replicas(Manifests manifests) {
                """);
    }
}
