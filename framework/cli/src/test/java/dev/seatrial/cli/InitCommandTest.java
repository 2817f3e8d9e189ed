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
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compatibility/documentation} compiles and runs the tests that are written. */
class InitCommandTest {

    private static final String CONFIG_MAP = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: {{ required "name is required" .Values.name }}
            """;

    @TempDir
    Path folder;

    @Test
    void writes_a_module_with_tests_for_the_default_values_and_each_ci_file() throws IOException {
        chart("my-web", "name: a\n");
        write("my-web/ci/b-values.yaml", "name: b\n");
        write("my-web/ci/a-values.yaml", "name: a\n");
        write("my-web/ci/other.yaml", "name: [\n");

        CommandRun run = init("my-web");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                Wrote the first tests of the chart `my-web`:
                  pom.xml
                  .gitignore
                  src/test/java/com/example/MyWebChartTest.java

                Review the output and approve it: `mvn test -Dseatrial.snapshots=update`
                Then run the tests: `mvn test`
                """);
        assertThat(read("src/test/java/com/example/MyWebChartTest.java")).isEqualTo("""
                package com.example;

                import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

                import dev.seatrial.junit.ChartMatrix;
                import dev.seatrial.junit.ChartTest;
                import dev.seatrial.manifest.Manifests;
                import dev.seatrial.policy.Policies;
                import dev.seatrial.snapshot.Snapshot;
                import org.junit.jupiter.api.Test;

                /** Tests the chart `my-web` with its default values, and with each values file in `ci/`. */
                @ChartTest(chart = "my-web", release = "my-web")
                @ChartMatrix(values = {"", "ci/a-values.yaml", "ci/b-values.yaml"})
                class MyWebChartTest {

                    @Test
                    void renders_manifests(Manifests manifests) {
                        assertThat(manifests).isNotEmpty();
                    }

                    /** Fix each finding, or waive its rule: {@code .except("rule", because("reason"))}. */
                    @Test
                    void follows_the_recommended_policies(Manifests manifests) {
                        assertThat(manifests).follows(Policies.recommended());
                    }

                    /** Fails if the output changes, until somebody runs {@code mvn test -Dseatrial.snapshots=update}. */
                    @Test
                    void output_is_approved(Snapshot snapshot) {
                        snapshot.matches();
                    }
                }
                """);
        assertThat(read("pom.xml"))
                .contains("<artifactId>my-web-chart</artifactId>")
                .doesNotContain("${", "%s");
        assertThat(read(".gitignore")).isEqualTo("target/\n*.received.*\n");
    }

    @Test
    void a_chart_without_ci_files_is_tested_with_its_default_values() throws IOException {
        chart("web", "name: a\n");

        init("web");

        assertThat(read("src/test/java/com/example/WebChartTest.java"))
                .contains("/** Tests the chart `web` with its default values. */")
                .doesNotContain("ChartMatrix");
    }

    @Test
    void default_values_that_do_not_render_are_left_out_if_ci_files_do() throws IOException {
        chart("web", "");
        write("web/ci/a-values.yaml", "name: a\n");
        write("web/ci/b-values.yaml", "other: b\n");

        CommandRun run = init("web");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("""

                The chart does not render with its default values, so the tests do not use them:
                  execution error at (web/templates/config.yaml:4:11): name is required

                The chart does not render with `ci/b-values.yaml`, so its tests fail:
                  execution error at (web/templates/config.yaml:4:11): name is required

                Review the output""");
        assertThat(read("src/test/java/com/example/WebChartTest.java"))
                .contains("with each values file in `ci/`. */")
                .contains("@ChartMatrix(values = {\"ci/a-values.yaml\", \"ci/b-values.yaml\"})");
    }

    @Test
    void nothing_is_written_if_no_values_render() throws IOException {
        chart("web", "");

        CommandRun run = init("web");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                Error: `web` does not render with its default values. Put the values that it needs in `ci/default-values.yaml` in the \
                chart, and try again.

                execution error at (web/templates/config.yaml:4:11): name is required
                """);
        assertThat(files()).containsExactly("web/Chart.yaml", "web/templates/config.yaml", "web/values.yaml");
    }

    @Test
    void a_chart_that_renders_no_manifests_gets_no_test_that_it_does() throws IOException {
        write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 0.1.0\n");

        init("web");

        assertThat(read("src/test/java/com/example/WebChartTest.java"))
                .doesNotContain("renders_manifests")
                .contains("output_is_approved");
    }

    @Test
    void an_existing_module_only_gets_the_test() throws IOException {
        chart("charts/web", "name: a\n");
        write("tests/pom.xml", "<project/>");

        CommandRun run = init("charts/web", "--output", "tests", "--package", "org.shop.charts");

        assertThat(run.out()).isEqualTo("""
                Wrote the first tests of the chart `web`:
                  src/test/java/org/shop/charts/WebChartTest.java

                Add the dependency `dev.seatrial:seatrial-junit:%s` with test scope to `pom.xml`.

                Review the output and approve it: `mvn test -Dseatrial.snapshots=update`
                Then run the tests: `mvn test`
                """.formatted(Versions.seatrial()));
        assertThat(read("tests/pom.xml")).isEqualTo("<project/>");
        assertThat(read("tests/src/test/java/org/shop/charts/WebChartTest.java"))
                .startsWith("package org.shop.charts;\n")
                .contains("@ChartTest(chart = \"../charts/web\", release = \"web\")");
    }

    @Test
    void a_gradle_build_gets_its_own_commands() throws IOException {
        chart("web", "name: a\n");
        write("build.gradle.kts", "testImplementation(\"dev.seatrial:seatrial-junit\")");

        assertThat(init("web").out()).isEqualTo("""
                Wrote the first tests of the chart `web`:
                  src/test/java/com/example/WebChartTest.java

                Review the output and approve it: `SEATRIAL_SNAPSHOTS=update ./gradlew test`
                Then run the tests: `./gradlew test`
                """);
    }

    @Test
    void existing_files_are_never_replaced() throws IOException {
        chart("web", "name: a\n");
        write("src/test/java/com/example/WebChartTest.java", "mine");
        write("notes.txt", "mine");

        CommandRun run = init("web");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "Error: nothing was written, because this already exists: src/test/java/com/example/WebChartTest.java\n");
        assertThat(read("src/test/java/com/example/WebChartTest.java")).isEqualTo("mine");
        assertThat(folder.resolve("pom.xml")).doesNotExist();
    }

    @Test
    void an_existing_gitignore_is_kept() throws IOException {
        chart("web", "name: a\n");
        write(".gitignore", "mine");

        CommandRun run = init("web");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).doesNotContain(".gitignore");
        assertThat(read(".gitignore")).isEqualTo("mine");
    }

    @Test
    void library_charts_and_missing_charts_are_errors() throws IOException {
        write("lib/Chart.yaml", "apiVersion: v2\nname: lib\nversion: 0.1.0\ntype: library\n");

        assertThat(init("lib").err())
                .isEqualTo(
                        "Error: `lib` is a library chart, which renders nothing by itself. Write a test that calls its named "
                                + "templates with `TestChart.template`.\n");
        assertThat(init("nowhere").err()).isEqualTo("Error: path \"nowhere\" not found\n");
        assertThat(files()).containsExactly("lib/Chart.yaml");
    }

    @Test
    void wrong_options_are_errors() throws IOException {
        chart("web", "name: a\n");

        assertThat(init("web", "--package", "my-tests").err())
                .isEqualTo("Error: --package my-tests is not a valid Java package name\n");
        assertThat(init().err())
                .isEqualTo("Error: Missing required parameter: 'CHART'\nRun 'seatrial init --help' for usage.\n");
        assertThat(init("web", "--nope").err())
                .isEqualTo("Error: Unknown option: '--nope'\nRun 'seatrial init --help' for usage.\n");
        assertThat(init("--help").out()).startsWith("Usage: seatrial init [-h] [-o=FOLDER] [-p=NAME] CHART\n");
    }

    @Test
    void names_of_charts_become_valid_names_of_releases_and_classes() {
        assertThat(names("9-My_App.v2")).containsExactly("9-my-app-v2", "Chart9MyAppV2ChartTest");
        assertThat(names("a".repeat(60))).containsExactly("a".repeat(53), "A" + "a".repeat(59) + "ChartTest");
        assertThat(names("--")).containsExactly("test", "ChartTest");
    }

    private static List<String> names(String chart) {
        FirstTests tests = new FirstTests(chart, chart, "com.example", new java.util.TreeMap<>());
        return List.of(tests.release(), tests.className());
    }

    private CommandRun init(String... arguments) {
        List<String> line = new ArrayList<>(List.of("init"));
        line.addAll(List.of(arguments));
        return CommandRun.in(folder, line);
    }

    private void chart(String path, String values) throws IOException {
        String name = Objects.toString(Path.of(path).getFileName());
        write(path + "/Chart.yaml", "apiVersion: v2\nname: " + name + "\nversion: 0.1.0\n");
        write(path + "/values.yaml", values);
        write(path + "/templates/config.yaml", CONFIG_MAP);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
