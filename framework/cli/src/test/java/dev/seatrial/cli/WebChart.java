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

/** A chart in a folder, whose renders fail with an explanation. */
record WebChart(Path folder) {

    /** Writes a chart without templates of its own. */
    static WebChart in(Path folder) throws IOException {
        WebChart chart = new WebChart(folder);
        chart.write("web/Chart.yaml", """
                apiVersion: v2
                name: web
                version: 0.1.0
                """);
        chart.write("web/values.yaml", """
                replicas: three
                image:
                  repository: nginx
                  tag: "1"
                ingress:
                  enabled: true
                  hosts: [a]
                """);
        chart.write("web/templates/_h.tpl", """
                {{- define "web.image" -}}
                {{ .Values.image.tag }}
                {{- end }}
                {{- define "web.loop" }}{{ include "web.loop" . }}{{ end }}
                """);
        chart.write("prod.yaml", """
                image: null
                """);
        return chart;
    }

    /** Returns what stands on standard error, with {@code --explain}. */
    String explained(String... flags) {
        List<String> line = new ArrayList<>(List.of("template", "r", "web", "--explain"));
        line.addAll(List.of(flags));
        CommandRun run = CommandRun.in(folder, line);
        assertThat(run.exitCode()).isEqualTo(1);
        return run.err();
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
