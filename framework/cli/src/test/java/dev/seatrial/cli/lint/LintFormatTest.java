/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintFormatTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write_a_chart_with_findings_of_every_severity() throws IOException {
        write("shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\nsources:\n- \"a<b&c,d:%\"\n");
        write("shop/values.yaml", "a: 1\n");
        write("shop/templates/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b_{{ .Values.a }}\n");
    }

    @Test
    void json_has_the_findings_of_each_chart() {
        CommandRun run = lint("json");

        assertThat(run.out()).startsWith("""
                {
                  "charts": [
                    {
                      "chart": "shop",
                      "findings": [
                        {
                          "file": "shop/Chart.yaml",
                          "hint": "Write a complete URL, such as `https://example.com/shop`.",
                          "line": 4,
                          "message": "invalid source URL 'a\\u003cb\\u0026c,d:%'",
                          "rule": "chart-source",
                          "severity": "ERROR"
                        },
                """);
        assertThat(run.out())
                .contains("\"rule\": \"object-name\"")
                .contains("\"file\": \"shop/templates/config.yaml\"");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void github_actions_get_annotations_besides_the_output_of_helm() {
        CommandRun plain = CommandRun.in(folder, List.of("lint", "shop"));
        CommandRun annotated = CommandRun.in(folder, List.of("lint", "shop"), Map.of("GITHUB_ACTIONS", "true"));

        assertThat(annotated.out()).isEqualTo(plain.out());
        assertThat(annotated.exitCode()).isEqualTo(plain.exitCode());
        assertThat(plain.err()).doesNotContain("::");
        assertThat(annotated.err())
                .contains("::error file=shop/Chart.yaml,line=4", "::warning file=shop/templates/config.yaml,line=3");
    }

    @Test
    void sarif_has_levels_and_places() {
        CommandRun run = lint("sarif");

        assertThat(run.out())
                .contains("\"version\": \"2.1.0\"")
                .contains("\"level\": \"error\"", "\"level\": \"warning\"", "\"level\": \"note\"")
                .contains("\"uri\": \"shop/Chart.yaml\"", "\"startLine\": 4", "\"ruleId\": \"chart-source\"")
                .contains("\"text\": \"invalid source URL 'a\\u003cb\\u0026c,d:%'\"");
    }

    @Test
    void checkstyle_groups_by_file() {
        CommandRun run = lint("checkstyle");

        assertThat(run.out()).startsWith("""
                <?xml version="1.0" encoding="UTF-8"?>
                <checkstyle version="10.0">
                  <file name="shop/Chart.yaml">
                    <error line="4" severity="error" message="invalid source URL 'a&lt;b&amp;c,d:%'" source="seatrial.lint.chart-source"/>
                    <error severity="info" message="icon is recommended" source="seatrial.lint.chart-icon"/>
                  </file>
                  <file name="shop/templates/config.yaml">
                    <error line="3" severity="warning" message="object name does not conform\
                """);
    }

    @Test
    void junit_has_a_suite_for_each_chart() {
        CommandRun run = lint("junit");

        assertThat(run.out()).startsWith("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites>
                  <testsuite name="shop" tests="3" failures="2">
                    <testcase classname="seatrial.lint.chart-source" name="shop/Chart.yaml:4">
                      <failure type="ERROR" message="invalid source URL 'a&lt;b&amp;c,d:%'">Write a complete URL, such as `https://example.com/shop`.</failure>
                    </testcase>
                    <testcase classname="seatrial.lint.chart-icon" name="shop/Chart.yaml"/>
                """);
    }

    @Test
    void github_has_a_command_for_each_finding() {
        CommandRun run = lint("github");

        assertThat(run.out()).startsWith("""
                ::error file=shop/Chart.yaml,line=4,title=chart-source::invalid source URL 'a<b&c,d:%25'
                ::notice file=shop/Chart.yaml,title=chart-icon::icon is recommended
                ::warning file=shop/templates/config.yaml,line=3,title=object-name::object name does not conform\
                """);
    }

    @Test
    void a_chart_that_cannot_be_linted_is_an_error() {
        CommandRun run = CommandRun.in(folder, List.of("lint", "missing", "--output-format", "github"));

        assertThat(run.out())
                .isEqualTo("::error file=missing/Chart.yaml,title=chart-file::unable to check Chart.yaml file in"
                        + " chart: stat missing/Chart.yaml: no such file or directory\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void an_unknown_format_is_refused() {
        CommandRun run = lint("html");

        assertThat(run.err())
                .isEqualTo("Error: --output-format must be one of json, sarif, checkstyle, junit, github, not html\n");
    }

    private CommandRun lint(String format) {
        return CommandRun.in(folder, List.of("lint", "shop", "--output-format", format));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
