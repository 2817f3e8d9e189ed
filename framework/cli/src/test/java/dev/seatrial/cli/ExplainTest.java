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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what {@code --explain} prints as a whole. Up to the first empty line it is Helm's text. */
class ExplainTest {

    @TempDir
    Path folder;

    @BeforeEach
    void chart() throws IOException {
        write("web/Chart.yaml", """
                apiVersion: v2
                name: web
                version: 0.1.0
                """);
        write("web/values.yaml", """
                replicas: three
                image:
                  repository: nginx
                  tag: "1"
                ingress:
                  enabled: true
                  hosts: [a]
                """);
        write("web/templates/_h.tpl", """
                {{- define "web.image" -}}
                {{ .Values.image.tag }}
                {{- end }}
                {{- define "web.loop" }}{{ include "web.loop" . }}{{ end }}
                """);
        write("prod.yaml", """
                image: null
                """);
    }

    @Test
    void a_null_that_removes_a_default_is_named_with_its_file() throws IOException {
        write("web/templates/a.yaml", """
                a: b
                tag: "{{ .Values.image.tag }}"
                """);

        assertThat(explained("-f", "prod.yaml")).isEqualTo("""
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
        write("web/templates/a.yaml", """
                tag: {{ include "web.image" . | quote }}
                """);

        assertThat(explained("--set", "image=null")).isEqualTo("""
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
        write("web/templates/a.yaml", """
                    - host: {{ required "ingress.host is required" .Values.ingress.host }}
                """);

        assertThat(explained("-f", "prod.yaml", "--set", "replicas=2")).isEqualTo("""
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
        write("web/templates/a.yaml", """
                x: {{ .Values.imag.tag }}
                """);

        assertThat(explained()).isEqualTo("""
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
        write("web/templates/a.yaml", "");
        write("web/charts/sub/Chart.yaml", """
                apiVersion: v2
                name: sub
                version: 0.1.0
                """);
        write("web/charts/sub/values.yaml", """
                db:
                  port: 1
                """);
        write("web/charts/sub/templates/s.yaml", """
                x: {{ .Values.db.host.name }}
                """);

        assertThat(explained("--set-string", "sub.db.port=5")).isEqualTo("""
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
        write("web/templates/a.yaml", """
                {{ if eq .Values.replicas "three" }}{{ fail (printf "replicas must be a number, not %s" .Values.replicas) }}{{ end }}
                """);

        assertThat(explained()).isEqualTo("""
                Error: execution error at (web/templates/a.yaml:1:39): replicas must be a number, not three

                Use --debug flag to render out invalid YAML

                1 | {{ if eq .Values.replicas "three" }}{{ fail (printf "replicas must be a number, not %s" .Values.replicas) }}{{ end }}
                  |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                value: `replicas` is "three" (web/values.yaml:1)
                """);
    }

    @Test
    void a_field_of_a_scalar_shows_the_scalar() throws IOException {
        write("web/templates/a.yaml", """
                x: {{ .Values.image.tag.foo }}
                """);

        assertThat(explained()).isEqualTo("""
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
        write("web/templates/a.yaml", """
                x: {{ if gt .Values.replicas 3 }}y{{ end }}
                """);

        assertThat(explained()).isEqualTo("""
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
        write("web/templates/a.yaml", """
                x: {{ .Values.ingress.hosts | trim }}
                """);

        assertThat(explained()).isEqualTo("""
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
        write("web/templates/a.yaml", """
                x: {{ .Values.image.tag | qoute }}
                """);

        assertThat(explained()).isEqualTo("""
                Error: parse error at (web/templates/a.yaml:1): function "qoute" not defined

                Use --debug flag to render out invalid YAML

                1 | x: {{ .Values.image.tag | qoute }}
                  |                           ^^^^^

                hint: Did you mean `quote`?
                """);
    }

    @Test
    void a_misspelt_template_is_found() throws IOException {
        write("web/templates/a.yaml", """
                x: {{ template "web.imag" . }}
                """);

        assertThat(explained()).isEqualTo("""
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
        write("web/templates/a.yaml", """
                x: {{ if .Values.a }}
                y: {{ with .Values.b }}{{ end }}
                """);

        assertThat(explained()).isEqualTo("""
                Error: parse error at (web/templates/a.yaml:3): unexpected EOF

                Use --debug flag to render out invalid YAML

                1 | x: {{ if .Values.a }}
                  |    ^^^^^^^^^^^^^^^^^^

                open: web/templates/a.yaml:1
                hint: Close the block with `{{ end }}`.
                """);
    }

    @Test
    void a_manifest_that_is_no_yaml_leads_to_the_template_and_the_value() throws IOException {
        write("web/templates/a.yaml", """
                a: b
                c:
                  d: {{ .Values.image.repository }}: x: y
                """);

        assertThat(explained()).isEqualTo("""
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
        write("web/templates/_i.tpl", """
                {{ define "web.bad" }}
                k: v: w
                {{ end }}""");
        write("web/templates/a.yaml", """
                a: b
                c:
                  {{- include "web.bad" . | nindent 2 }}
                """);

        assertThat(explained()).isEqualTo("""
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
        write("web/templates/a.yaml", "");
        write("bad.yaml", """
                a: 1
                b:
                  c: d: e
                """);

        assertThat(explained("-f", "bad.yaml")).isEqualTo("""
                Error: failed to parse bad.yaml: cannot unmarshal yaml document: error converting YAML to JSON: yaml: line 3: mapping values are not allowed in this context

                3 |   c: d: e
                  |   ^^^^^^^

                file: bad.yaml:3
                hint: Quote a value that has a colon in it, or check the indentation of the line.
                """);
    }

    @Test
    void default_values_that_are_no_yaml_show_their_line() throws IOException {
        write("web/values.yaml", """
                a: b: c
                """);
        write("web/templates/a.yaml", "");

        assertThat(explained()).isEqualTo("""
                Error: cannot load values.yaml: cannot unmarshal yaml document: error converting YAML to JSON: yaml: mapping values are not allowed in this context

                1 | a: b: c
                  | ^^^^^^^

                file: values.yaml:1
                hint: Quote a value that has a colon in it, or check the indentation of the line.
                """);
    }

    @Test
    void a_schema_violation_shows_value_file_and_keyword() throws IOException {
        write("web/values.schema.json", """
                {
                  "properties": {
                    "replicas": {"type": "integer"},
                    "image": {"$ref": "#/definitions/image"}
                  },
                  "definitions": {
                    "image": {
                      "properties": {"repository": {"type": "string"}, "tag": {"type": "string"}},
                      "additionalProperties": false,
                      "required": ["repository"]
                    }
                  }
                }
                """);
        write("web/templates/a.yaml", "");
        write("v.yaml", """
                image:
                  tag: a
                replicas: "three"
                """);

        assertThat(explained("-f", "v.yaml")).isEqualTo("""
                Error: values don't meet the specifications of the schema(s) in the following chart(s):
                web:
                - at '/replicas': got string, want integer


                3 | replicas: "three"
                  |           ^^^^^^^

                value:  `replicas` is "three" (v.yaml:3)
                schema: web/values.schema.json, /properties/replicas/type
                """);
    }

    @Test
    void an_additional_property_shows_what_was_meant() throws IOException {
        write("web/values.schema.json", """
                {
                  "properties": {
                    "replicas": {"type": "integer"},
                    "image": {"$ref": "#/definitions/image"}
                  },
                  "definitions": {
                    "image": {
                      "properties": {"repository": {"type": "string"}, "tag": {"type": "string"}},
                      "additionalProperties": false,
                      "required": ["repository"]
                    }
                  }
                }
                """);
        write("web/templates/a.yaml", "");

        assertThat(explained("--set", "replicas=3,image.repositry=x")).isEqualTo("""
                Error: values don't meet the specifications of the schema(s) in the following chart(s):
                web:
                - at '/image': additional properties 'repositry' not allowed


                value:  `image.repositry` is "x" (--set replicas=3,image.repositry=x)
                schema: web/values.schema.json, /definitions/image/additionalProperties
                hint:   Did you mean `repository`?
                """);
    }

    @Test
    void a_schema_violation_of_helm_3_is_explained_too() throws IOException {
        write("web/values.schema.json", """
                {
                  "properties": {
                    "replicas": {"type": "integer"},
                    "image": {"$ref": "#/definitions/image"}
                  },
                  "definitions": {
                    "image": {
                      "properties": {"repository": {"type": "string"}, "tag": {"type": "string"}},
                      "additionalProperties": false,
                      "required": ["repository"]
                    }
                  }
                }
                """);
        write("web/templates/a.yaml", "");

        assertThat(explained("--helm-version", "3", "--set", "replicas=3,image.tag=5"))
                .isEqualTo("""
                Error: values don't meet the specifications of the schema(s) in the following chart(s):
                web:
                - image.tag: Invalid type. Expected: string, given: integer


                value:  `image.tag` is 5 (--set replicas=3,image.tag=5)
                schema: web/values.schema.json, /definitions/image/properties/tag/type
                hint:   Put the value in quotes, or use `--set-string`.
                """);
    }

    @Test
    void a_missing_dependency_says_where_it_comes_from() throws IOException {
        write("web/Chart.yaml", """
                apiVersion: v2
                name: web
                version: 0.1.0
                dependencies:
                - name: redis
                  version: 1.x
                  repository: https://example.com/charts
                """);
        write("web/templates/a.yaml", "");

        assertThat(explained()).isEqualTo("""
                Error: an error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: redis

                missing: redis 1.x from https://example.com/charts
                hint:    Run `helm dependency build` in the folder of the chart; nothing is downloaded here.
                """);
    }

    @Test
    void a_kubernetes_version_out_of_range_says_what_to_do() throws IOException {
        write("web/Chart.yaml", """
                apiVersion: v2
                name: web
                version: 0.1.0
                kubeVersion: ">=1.99"
                """);
        write("web/templates/a.yaml", "");

        assertThat(explained("--kube-version", "1.30")).isEqualTo("""
                Error: chart requires kubeVersion: >=1.99 which is incompatible with Kubernetes v1.30

                Use --debug flag to render out invalid YAML

                chart: web/Chart.yaml, kubeVersion: >=1.99
                hint:  Render for a version in that range with `--kube-version`, or widen it.
                """);
    }

    private String explained(String... flags) {
        List<String> line = new ArrayList<>(List.of("template", "r", "web", "--explain"));
        line.addAll(List.of(flags));
        CommandRun run = CommandRun.in(folder, line);
        assertThat(run.exitCode()).isEqualTo(1);
        return run.err();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
