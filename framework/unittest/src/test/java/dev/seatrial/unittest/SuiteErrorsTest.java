/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.unittest.internal.run.ChartPlan;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.suite.SuiteException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteErrorsTest {

    private static final RunSettings STRICT = Verdicts.settings(true);

    @TempDir
    Path chart;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tests: []| 1 | no tests found",
                "tests: [{it: a}]| 1 | no asserts found",
                "tests: [{it: a, asserts: [{nope: {}}]}]| 1 | Assertion type `nope` is invalid",
                "tests: [{it: a, asserts: [{isKind: {of: A}, exists: {path: a}}]}]| 1 | assertion type `isKind` and `exists` is declared duplicately",
                "tests: [{it: a, asserts: [{isKind: {of: 3}}]}]| 1 | `isKind.of` expects a string",
                "tests: [{it: a, documentIndex: x, asserts: [{isKind: {of: A}}]}]| 1 | expected an integer, found `x`",
                "templates: a.yaml| 1 | expected a list of strings, found `a.yaml`",
            })
    void a_suite_that_cannot_be_run_is_one_error_with_a_line(String text, int line, String message) throws Exception {
        write("tests/bad_test.yaml", text + "\n");
        write("tests/good_test.yaml", "tests: [{it: a, asserts: [{isKind: {of: A}}]}]\n");

        ChartPlan plan = ChartPlan.of(chart, RunSettings.DEFAULT);

        assertThat(plan.suites()).hasSize(1);
        assertThat(plan.errors()).hasSize(1);
        SuiteException error = plan.errors().get(0);
        assertThat(error).hasMessage(message);
        assertThat(error.file()).isEqualTo(chart.resolve("tests/bad_test.yaml"));
        assertThat(error.line()).isEqualTo(line);
    }

    @Test
    void what_passes_only_by_mistake_fails_in_strict_runs() throws Exception {
        write("tests/a_test.yaml", """
                suite: a
                tests:
                - it: mistyped path
                  asserts: [{notEqual: {path: spec.replica, value: 1}}]
                - it: right
                  asserts: [{equal: {path: kind, value: A}}]
                - it: no value
                  asserts: [{equal: {path: kind}}]
                - it: greater
                  asserts: [{notGreaterOrEqual: {path: spec.replicas, value: 1}}]
                """);

        assertThat(Verdicts.of(chart))
                .containsExactly(
                        "a / mistyped path: PASSED",
                        "a / right: PASSED",
                        "a / no value: PASSED",
                        "a / greater: PASSED");
        assertThat(Verdicts.of(chart, STRICT))
                .containsExactly(
                        "a / mistyped path: FAILED",
                        "a / right: PASSED",
                        "a / no value: FAILED",
                        "a / greater: FAILED");
    }

    private void write(String file, String text) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 0.1.0\n");
        files.put("templates/a.yaml", "kind: A\nspec:\n  replicas: 3\n");
        files.put(file, text);
        Verdicts.write(chart, files);
    }
}
