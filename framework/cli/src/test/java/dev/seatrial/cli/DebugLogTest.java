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

/** The lines are those that Helm 4.1.4 logs for the same charts. */
class DebugLogTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write_a_chart_with_a_subchart() throws IOException {
        write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        write("web/values.schema.json", "{\"type\": \"object\"}");
        write("web/charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 1.0.0\n");
    }

    @Test
    void debug_logs_the_chart_and_how_its_schemas_are_checked() {
        CommandRun run = CommandRun.in(folder, List.of("template", "web", "web", "--debug", "--devel"));

        assertThat(run.err()).isEqualTo("""
                        level=DEBUG msg="Original chart version" version=""
                        level=DEBUG msg="setting version to >0.0.0-0"
                        level=DEBUG msg="Chart path" path=%s
                        level=DEBUG msg="chart name" chart-name=web
                        level=DEBUG msg="unmarshalled JSON schema" schema="{\\"type\\": \\"object\\"}"
                        level=DEBUG msg="number of dependencies in the chart" chart=web dependencies=1
                        level=DEBUG msg="number of dependencies in the chart" chart=db dependencies=0
                        """.formatted(folder.resolve("web")));
    }

    @Test
    void schemas_left_aside_are_not_logged() {
        CommandRun run = CommandRun.in(
                folder, List.of("template", "web", "web", "--debug", "--skip-schema-validation", "--version", "1.0.0"));

        assertThat(run.err()).isEqualTo("""
                        level=DEBUG msg="Original chart version" version=1.0.0
                        level=DEBUG msg="Chart path" path=%s
                        """.formatted(folder.resolve("web")));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
