/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelmVersionFlagTest {

    @TempDir
    Path folder;

    @BeforeEach
    void a_chart_with_a_function_of_each_version() throws IOException {
        Files.createDirectories(folder.resolve("web/templates"));
        Files.writeString(folder.resolve("web/Chart.yaml"), "apiVersion: v2\nname: web\nversion: 0.1.0\n");
        Files.writeString(
                folder.resolve("web/templates/a.yaml"), "a: {{ if .Values.f }}{{ tpl .Values.f . }}{{ end }}");
    }

    @ParameterizedTest
    @CsvSource({
        "3, toYaml 1, 1",
        "v3.17.3, toYaml 1, 1",
        "v4.1, mustToYaml 1, 1",
        "4, mustToToml (dict `a` 1), a = 1",
        "4.2, mustToToml (dict `a` 1), a = 1",
        "v4.2.3, mustToToml (dict `a` 1), a = 1",
        "main, durationHours `90m`, 1.5"
    })
    void has_the_functions_of_the_version(String version, String call, String written) {
        CommandRun run = render(version, call);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\na: " + written + "\n");
    }

    @ParameterizedTest
    @CsvSource({"3, mustToYaml", "4.1, mustToToml", "4.2, durationHours", "4, durationHours"})
    void does_not_have_those_that_came_later(String version, String function) {
        CommandRun run = render(version, function + " `1`");

        assertThat(run.err()).contains("function \"" + function + "\" not defined");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void other_versions_are_refused() {
        assertThat(render("5", "").err())
                .isEqualTo("Error: --helm-version must be one of 3.17, 4.1, 4.2, main, not 5\n");
        assertThat(render("3.18", "").err())
                .isEqualTo("Error: --helm-version must be one of 3.17, 4.1, 4.2, main, not 3.18\n");
    }

    private CommandRun render(String version, String call) {
        String set = "f={{ " + call.replace(",", "\\,") + " }}";
        return CommandRun.in(folder, List.of("template", "r", "web", "--helm-version", version, "--set-literal", set));
    }
}
