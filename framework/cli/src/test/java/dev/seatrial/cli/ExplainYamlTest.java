/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values and manifests that are no YAML, explained. */
class ExplainYamlTest {

    private WebChart web;

    @BeforeEach
    void chart(@TempDir Path folder) throws IOException {
        web = WebChart.in(folder);
    }

    @Test
    void a_manifest_that_is_no_yaml_leads_to_the_template_and_the_value() throws IOException {
        web.write("web/templates/a.yaml", """
                a: b
                c:
                  d: {{ .Values.image.repository }}: x: y
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: YAML parse error on web/templates/a.yaml: error converting YAML to JSON: yaml: line 3: mapping values are not allowed in this context

                Use --debug flag to render out invalid YAML

                3 |   d: nginx: x: y
                  |   ^^^^^^^^^^^^^^

                rendered: line 3 of a manifest of web/templates/a.yaml
                template: web/templates/a.yaml:3
                value:    `image.repository` is "nginx" (web/values.yaml:3)
                hint:     Quote a value that has a colon in it with `quote`, or check the indentation of the line.
                """);
    }

    @Test
    void a_manifest_that_is_no_yaml_leads_through_the_include() throws IOException {
        web.write("web/templates/_i.tpl", """
                {{ define "web.bad" }}
                k: v: w
                {{ end }}""");
        web.write("web/templates/a.yaml", """
                a: b
                c:
                  {{- include "web.bad" . | nindent 2 }}
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: YAML parse error on web/templates/a.yaml: error converting YAML to JSON: yaml: line 4: mapping values are not allowed in this context

                Use --debug flag to render out invalid YAML

                4 |   k: v: w
                  |   ^^^^^^^

                rendered: line 4 of a manifest of web/templates/a.yaml
                template: web/templates/_i.tpl:2, included from web/templates/a.yaml:3
                hint:     Quote a value that has a colon in it with `quote`, or check the indentation of the line.
                """);
    }

    @Test
    void a_values_file_that_is_no_yaml_shows_its_line() throws IOException {
        web.write("web/templates/a.yaml", "");
        web.write("bad.yaml", """
                a: 1
                b:
                  c: d: e
                """);

        assertThat(web.explained("-f", "bad.yaml")).isEqualTo("""
                Error: failed to parse bad.yaml: cannot unmarshal yaml document: error converting YAML to JSON: yaml: line 3: mapping values are not allowed in this context

                3 |   c: d: e
                  |   ^^^^^^^

                file: bad.yaml:3
                hint: Quote a value that has a colon in it, or check the indentation of the line.
                """);
    }

    @Test
    void default_values_that_are_no_yaml_show_their_line() throws IOException {
        web.write("web/values.yaml", """
                a: b: c
                """);
        web.write("web/templates/a.yaml", "");

        assertThat(web.explained()).isEqualTo("""
                Error: cannot load values.yaml: cannot unmarshal yaml document: error converting YAML to JSON: yaml: mapping values are not allowed in this context

                1 | a: b: c
                  | ^^^^^^^

                file: values.yaml:1
                hint: Quote a value that has a colon in it, or check the indentation of the line.
                """);
    }
}
