/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --explain-line} prints where a line comes from, and nothing else. */
class ExplainLineTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        WebChart web = WebChart.in(folder);
        web.write("web/templates/_l.tpl", """
                {{- define "web.labels" -}}
                app: {{ .Values.image.repository }}
                tier: x
                {{- end }}
                """);
        web.write("web/templates/a.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: a
                  {{- if .Values.ingress.enabled }}
                  labels:
                    {{- include "web.labels" . | nindent 4 }}
                  {{- end }}
                """);
    }

    private CommandRun run(String line) {
        return CommandRun.in(
                folder, List.of("template", "r", "web", "--set", "image.repository=shop", "--explain-line", line));
    }

    private static final String LABEL = """
            written by: web/templates/_l.tpl:2:1 (text), included from web/templates/a.yaml:7
                        web/templates/_l.tpl:2:6 (action), included from web/templates/a.yaml:7
            values:     `image.repository` is "shop" (--set image.repository=shop)
            decided by: `ingress.enabled` is true (web/values.yaml:6)
            """;

    @Test
    void a_line_of_a_manifest_is_explained() {
        CommandRun run = run("ConfigMap/a:6");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("ConfigMap/a:6: app: shop\n\n" + LABEL);
    }

    @Test
    void a_line_of_a_template_is_explained() {
        assertThat(run("templates/a.yaml:6").out()).isEqualTo("web/templates/a.yaml:6: app: shop\n\n" + LABEL);
    }

    @Test
    void mistakes_are_told_with_what_there_is() {
        assertThat(run("ConfigMap/b:6").err())
                .isEqualTo(
                        "Error: the chart has no manifest and no template ConfigMap/b; Did you mean `ConfigMap/a`?\n");
        assertThat(run("ConfigMap/a:99").err()).isEqualTo("Error: ConfigMap/a has 7 lines only\n");
        assertThat(run("ConfigMap/a").err())
                .isEqualTo("Error: --explain-line needs the number of a line, as in `Deployment/web:12` or"
                        + " `templates/web.yaml:12`\n");
    }
}
