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

/** Compares what {@code --explain} prints as a whole. Up to the first empty line it is Helm's text. */
class ExplainTest {

    private WebChart web;

    @BeforeEach
    void chart(@TempDir Path folder) throws IOException {
        web = WebChart.in(folder);
    }

    @Test
    void a_null_that_removes_a_default_is_named_with_its_file() throws IOException {
        web.write("web/templates/a.yaml", """
                a: b
                tag: "{{ .Values.image.tag }}"
                """);

        assertThat(web.explained("-f", "prod.yaml")).isEqualTo("""
                Error: web/templates/a.yaml:2:16
                  executing "web/templates/a.yaml" at <.Values.image.tag>:
                    nil pointer evaluating interface {}.tag

                Use --debug flag to render out invalid YAML

                2 | tag: "{{ .Values.image.tag }}"
                  |          ^^^^^^^^^^^^^^^^^

                value: `image` is null (prod.yaml:1)
                hint:  A null removes the chart's default. Set `image.tag`, or guard the block with `{{ with .Values.image }}`.
                """);
    }

    @Test
    void an_expression_that_sets_null_is_named_through_an_include() throws IOException {
        web.write("web/templates/a.yaml", """
                tag: {{ include "web.image" . | quote }}
                """);

        assertThat(web.explained("--set", "image=null")).isEqualTo("""
                Error: web/templates/a.yaml:1:8
                  executing "web/templates/a.yaml" at <include "web.image" .>:
                    error calling include:
                web/templates/_h.tpl:2:10
                  executing "web.image" at <.Values.image.tag>:
                    nil pointer evaluating interface {}.tag

                Use --debug flag to render out invalid YAML

                2 | {{ .Values.image.tag }}
                  |    ^^^^^^^^^^^^^^^^^

                called: web/templates/a.yaml:1:9
                value:  `image` is null (--set image=null)
                hint:   A null removes the chart's default. Set `image.tag`, or guard the block with `{{ with .Values.image }}`.
                """);
    }

    @Test
    void a_missing_required_value_comes_with_the_layers_and_what_was_meant() throws IOException {
        web.write("web/templates/a.yaml", """
                    - host: {{ required "ingress.host is required" .Values.ingress.host }}
                """);

        assertThat(web.explained("-f", "prod.yaml", "--set", "replicas=2")).isEqualTo("""
                Error: execution error at (web/templates/a.yaml:1:15): ingress.host is required

                Use --debug flag to render out invalid YAML

                1 |     - host: {{ required "ingress.host is required" .Values.ingress.host }}
                  |                                                    ^^^^^^^^^^^^^^^^^^^^

                value:  `ingress.host` is not set
                layers: web/values.yaml, prod.yaml, --set replicas=2
                hint:   Did you mean `ingress.hosts` (web/values.yaml:7)?
                """);
    }

    @Test
    void a_misspelt_table_is_found() throws IOException {
        web.write("web/templates/a.yaml", """
                x: {{ .Values.imag.tag }}
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: web/templates/a.yaml:1:13
                  executing "web/templates/a.yaml" at <.Values.imag.tag>:
                    nil pointer evaluating interface {}.tag

                Use --debug flag to render out invalid YAML

                1 | x: {{ .Values.imag.tag }}
                  |       ^^^^^^^^^^^^^^^^

                value:  `imag` is not set
                layers: web/values.yaml
                hint:   Did you mean `image` (web/values.yaml:2)?
                """);
    }

    @Test
    void a_subchart_reads_values_below_its_name() throws IOException {
        web.write("web/templates/a.yaml", "");
        web.write("web/charts/sub/Chart.yaml", """
                apiVersion: v2
                name: sub
                version: 0.1.0
                """);
        web.write("web/charts/sub/values.yaml", """
                db:
                  port: 1
                """);
        web.write("web/charts/sub/templates/s.yaml", """
                x: {{ .Values.db.host.name }}
                """);

        assertThat(web.explained("--set-string", "sub.db.port=5")).isEqualTo("""
                Error: web/charts/sub/templates/s.yaml:1:13
                  executing "web/charts/sub/templates/s.yaml" at <.Values.db.host.name>:
                    nil pointer evaluating interface {}.name

                Use --debug flag to render out invalid YAML

                1 | x: {{ .Values.db.host.name }}
                  |       ^^^^^^^^^^^^^^^^^^^^

                value:  `sub.db.host` is not set
                layers: web/charts/sub/values.yaml, web/values.yaml, --set-string sub.db.port=5
                hint:   Set `sub.db.host.name`, or guard the block with `{{ with .Values.db.host }}`.
                """);
    }

    @Test
    void fail_shows_the_values_it_speaks_of() throws IOException {
        web.write("web/templates/a.yaml", """
                {{ if eq .Values.replicas "three" }}{{ fail (printf "replicas must be a number, not %s" .Values.replicas) }}{{ end }}
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: execution error at (web/templates/a.yaml:1:39): replicas must be a number, not three

                Use --debug flag to render out invalid YAML

                1 | {{ if eq .Values.replicas "three" }}{{ fail (printf "replicas must be a number, not %s" .Values.replicas) }}{{ end }}
                  |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                value: `replicas` is "three" (web/values.yaml:1)
                """);
    }

    @Test
    void a_field_of_a_scalar_shows_the_scalar() throws IOException {
        web.write("web/templates/a.yaml", """
                x: {{ .Values.image.tag.foo }}
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: web/templates/a.yaml:1:13
                  executing "web/templates/a.yaml" at <.Values.image.tag.foo>:
                    can't evaluate field foo in type interface {}

                Use --debug flag to render out invalid YAML

                1 | x: {{ .Values.image.tag.foo }}
                  |       ^^^^^^^^^^^^^^^^^^^^^

                value: `image.tag` is "1" (web/values.yaml:4)
                hint:  Make `image.tag` a table with `foo`, or let the template read the value itself.
                """);
    }

    @Test
    void an_argument_of_the_wrong_type_shows_the_value() throws IOException {
        web.write("web/templates/a.yaml", """
                x: {{ if gt .Values.replicas 3 }}y{{ end }}
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: template: web/templates/a.yaml:1:9: executing "web/templates/a.yaml" at <gt .Values.replicas 3>: error calling gt: incompatible types for comparison: string and int

                Use --debug flag to render out invalid YAML

                1 | x: {{ if gt .Values.replicas 3 }}y{{ end }}
                  |          ^^^^^^^^^^^^^^^^^^^^^

                value: `replicas` is "three" (web/values.yaml:1)
                hint:  Bring both sides to one kind, for example with `int` or `toString`.
                """);
    }

    @Test
    void a_list_where_a_string_is_wanted_shows_the_list() throws IOException {
        web.write("web/templates/a.yaml", """
                x: {{ .Values.ingress.hosts | trim }}
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: web/templates/a.yaml:1:30
                  executing "web/templates/a.yaml" at <trim>:
                    wrong type for value; expected string; got []interface {}

                Use --debug flag to render out invalid YAML

                1 | x: {{ .Values.ingress.hosts | trim }}
                  |                               ^^^^

                value: `ingress.hosts` is the list ["a"] (web/values.yaml:7)
                """);
    }

    @Test
    void a_misspelt_function_is_found() throws IOException {
        web.write("web/templates/a.yaml", """
                x: {{ .Values.image.tag | qoute }}
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: parse error at (web/templates/a.yaml:1): function "qoute" not defined

                Use --debug flag to render out invalid YAML

                1 | x: {{ .Values.image.tag | qoute }}
                  |                           ^^^^^

                hint: Did you mean `quote`?
                """);
    }

    @Test
    void a_misspelt_template_is_found() throws IOException {
        web.write("web/templates/a.yaml", """
                x: {{ template "web.imag" . }}
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: web/templates/a.yaml:1:15
                  executing "web/templates/a.yaml" at <{{template "web.imag" .}}>:
                    template "web.imag" not defined

                Use --debug flag to render out invalid YAML

                1 | x: {{ template "web.imag" . }}
                  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^

                hint: Did you mean `web.image`?
                """);
    }

    @Test
    void a_block_without_end_is_found() throws IOException {
        web.write("web/templates/a.yaml", """
                x: {{ if .Values.a }}
                y: {{ with .Values.b }}{{ end }}
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: parse error at (web/templates/a.yaml:3): unexpected EOF

                Use --debug flag to render out invalid YAML

                1 | x: {{ if .Values.a }}
                  |    ^^^^^^^^^^^^^^^^^^

                open: web/templates/a.yaml:1
                hint: Close the block with `{{ end }}`.
                """);
    }

    @Test
    void of_an_else_if_without_end_the_if_is_shown() throws IOException {
        web.write("web/templates/a.yaml", """
                x: {{ if .Values.a }}
                y: {{ else if .Values.b }}
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: parse error at (web/templates/a.yaml:3): unexpected EOF

                Use --debug flag to render out invalid YAML

                1 | x: {{ if .Values.a }}
                  |    ^^^^^^^^^^^^^^^^^^

                open: web/templates/a.yaml:1
                hint: Close the block with `{{ end }}`.
                """);
    }

    @Test
    void blocks_without_end_are_named_from_the_inside_out() throws IOException {
        web.write("web/templates/a.yaml", """
                {{- define "x" }}
                {{- if .Values.a }}closed{{ end }}
                {{- range .Values.b }}
                {{- block "y" . }}
                {{- with .c }}closed{{ else with .d }}closed{{ else }}closed{{ end }}
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: parse error at (web/templates/a.yaml:6): unexpected EOF

                Use --debug flag to render out invalid YAML

                4 | {{- block "y" . }}
                  | ^^^^^^^^^^^^^^^^^^

                open: web/templates/a.yaml:4
                      web/templates/a.yaml:3
                      web/templates/a.yaml:1
                hint: Close the block with `{{ end }}`.
                """);
    }

    @Test
    void a_value_that_only_a_message_speaks_of_was_not_read() throws IOException {
        web.write("web/templates/a.yaml", """
                {{ fail (printf "set .Values.image.tag, not %s" .Values.replicas) }}
                """);

        assertThat(web.explained()).isEqualTo("""
                Error: execution error at (web/templates/a.yaml:1:3): set .Values.image.tag, not three

                Use --debug flag to render out invalid YAML

                1 | {{ fail (printf "set .Values.image.tag, not %s" .Values.replicas) }}
                  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                value: `replicas` is "three" (web/values.yaml:1)
                """);
    }

    @Test
    void a_missing_dependency_says_where_it_comes_from() throws IOException {
        web.write("web/Chart.yaml", """
                apiVersion: v2
                name: web
                version: 0.1.0
                dependencies:
                - name: redis
                  version: 1.x
                  repository: https://example.com/charts
                """);
        web.write("web/templates/a.yaml", "");

        assertThat(web.explained()).isEqualTo("""
                Error: an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' to fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: redis

                missing: redis 1.x from https://example.com/charts
                hint:    Run `helm dependency build` in the folder of the chart; nothing is downloaded here.
                """);
    }

    @Test
    void a_kubernetes_version_out_of_range_says_what_to_do() throws IOException {
        web.write("web/Chart.yaml", """
                apiVersion: v2
                name: web
                version: 0.1.0
                kubeVersion: ">=1.99"
                """);
        web.write("web/templates/a.yaml", "");

        assertThat(web.explained("--kube-version", "1.30")).isEqualTo("""
                Error: chart requires kubeVersion: >=1.99 which is incompatible with Kubernetes v1.30

                Use --debug flag to render out invalid YAML

                chart: web/Chart.yaml, kubeVersion: >=1.99
                hint:  Render for a version in that range with `--kube-version`, or widen it.
                """);
    }
}
