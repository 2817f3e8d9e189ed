/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static dev.seatrial.render.Origins.origins;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFixture;
import org.junit.jupiter.api.Test;

/** Lines name the values they show, and who set them. */
class ValueProvenanceTest {

    @Test
    void all_values_of_a_line_are_named_left_to_right() {
        assertThat(origins("""
                ==> values.yaml
                image:
                  registry: r.example
                  name: web
                  tag: ""
                ==> templates/a.yaml
                image: "{{ .Values.image.registry }}/{{ .Values.image.name }}:{{ .Values.image.tag | default "9" }}"
                """))
                .containsExactly("image: \"r.example/web:9\" | shop/templates/a.yaml:1"
                        + " | image.registry=r.example shop/values.yaml:2"
                        + " | image.name=web shop/values.yaml:3"
                        + " | image.tag= shop/values.yaml:4");
    }

    @Test
    void a_value_that_wrote_nothing_is_named_on_its_line_alone() {
        assertThat(origins("""
                ==> values.yaml
                tag: ""
                other: ""
                ==> templates/a.yaml
                image: web{{ .Values.tag }}
                {{- $x := .Values.other }}
                empty: {{ .Values.tag }}
                """))
                .containsExactly(
                        "image: web            | shop/templates/a.yaml:1 | tag= shop/values.yaml:1",
                        "empty:                | shop/templates/a.yaml:3 | tag= shop/values.yaml:1");
    }

    @Test
    void values_of_the_user_win_as_they_do_for_helm() {
        Chart chart = ChartFixture.chart("""
                ==> values.yaml
                a: 1
                b: 1
                c: 1
                ==> templates/a.yaml
                a: {{ .Values.a }}
                b: {{ .Values.b }}
                c: {{ .Values.c }}
                """);
        RenderRequest request = RenderRequest.builder(chart)
                .values("x: 0\nb: 2\nc: 2\n", "prod.yaml")
                .set("c=3")
                .build();

        assertThat(origins(request))
                .containsExactly(
                        "a: 1                  | shop/templates/a.yaml:1 | a=1 shop/values.yaml:1",
                        "b: 2                  | shop/templates/a.yaml:2 | b=2 prod.yaml:2",
                        "c: 3                  | shop/templates/a.yaml:3 | c=3 --set c=3");
    }

    @Test
    void values_of_dependencies_are_named_as_the_user_sets_them() {
        Chart chart = ChartFixture.chart("""
                ==> values.yaml
                global: {zone: eu}
                store: {size: 2}
                ==> charts/store/Chart.yaml
                apiVersion: v2
                name: store
                version: 1.0.0
                ==> charts/store/values.yaml
                size: 1
                kind: disk
                ==> charts/store/templates/_helpers.tpl
                {{- define "store.size" }}{{ .Values.size }}{{ end }}
                ==> charts/store/templates/s.yaml
                size: {{ include "store.size" . }}
                kind: {{ .Values.kind }}
                zone: {{ .Values.global.zone }}
                """);

        assertThat(origins(RenderRequest.builder(chart).build()))
                .containsExactly(
                        "size: 2               | shop/charts/store/templates/s.yaml:1 | store.size=2 shop/values.yaml:2",
                        "kind: disk            | shop/charts/store/templates/s.yaml:2 | store.kind=disk shop/charts/store/values.yaml:2",
                        "zone: eu              | shop/charts/store/templates/s.yaml:3 | global.zone=eu shop/values.yaml:1");
    }

    @Test
    void values_read_in_and_after_an_include_are_both_named() {
        assertThat(origins("""
                ==> values.yaml
                a: x
                b: z
                ==> templates/_helpers.tpl
                {{- define "a" }}{{ .Values.a }}{{ end }}
                ==> templates/a.yaml
                one: {{ printf "%s-%s" (include "a" .) .Values.b }}
                two: {{ include "a" . }}
                """))
                .containsExactly(
                        "one: x-z              | shop/templates/a.yaml:1 | a=x shop/values.yaml:1 | b=z shop/values.yaml:2",
                        "two: x                | shop/templates/a.yaml:2 | a=x shop/values.yaml:1");
    }

    private static final String ANNOTATED = """
            ==> values.yaml
            annotations:
              prometheus.io/scrape: "true"
              other: "true"
            hosts: [a, b]
            ==> templates/a.yaml
            all:
              {{- toYaml .Values.annotations | nindent 2 }}
            one: {{ index .Values.annotations "prometheus.io/scrape" | quote }}
            each:
            {{- range $k, $v := .Values.annotations }}
              {{ $k }}: {{ $v | quote }}
            {{- end }}
            hosts:
            {{- range $i, $host := .Values.hosts }}
            - {{ $i }}-{{ $host }}
            {{- end }}
            again:
            {{- range .Values.hosts }}
            - {{ . }}
            {{- end }}
            """;

    @Test
    void keys_with_dots_and_what_a_range_goes_over_are_named_with_where_they_were_set() {
        assertThat(origins(ANNOTATED))
                .containsExactly(
                        "all:                  | shop/templates/a.yaml:1",
                        "  other: \"true\"       | shop/templates/a.yaml:2 | annotations.other=true shop/values.yaml:3",
                        "  prometheus.io/scrape: \"true\" | shop/templates/a.yaml:2"
                                + " | annotations.prometheus\\.io/scrape=true shop/values.yaml:2",
                        "one: \"true\"           | shop/templates/a.yaml:3"
                                + " | annotations.prometheus\\.io/scrape=true shop/values.yaml:2",
                        "each:                 | shop/templates/a.yaml:4",
                        "  other: \"true\"       | shop/templates/a.yaml:6 | annotations.other=true shop/values.yaml:3",
                        "  prometheus.io/scrape: \"true\" | shop/templates/a.yaml:6"
                                + " | annotations.prometheus\\.io/scrape=true shop/values.yaml:2",
                        "hosts:                | shop/templates/a.yaml:8",
                        "- 0-a                 | shop/templates/a.yaml:10 | hosts[0]=a shop/values.yaml:4",
                        "- 1-b                 | shop/templates/a.yaml:10 | hosts[1]=b shop/values.yaml:4",
                        "again:                | shop/templates/a.yaml:12",
                        "- a                   | shop/templates/a.yaml:14 | hosts[0]=a shop/values.yaml:4",
                        "- b                   | shop/templates/a.yaml:14 | hosts[1]=b shop/values.yaml:4");
    }

    @Test
    void an_expression_names_keys_with_dots_and_elements_as_it_sets_them() {
        RenderRequest request = RenderRequest.builder(ChartFixture.chart(ANNOTATED))
                .set("annotations.prometheus\\.io/scrape=false")
                .set("hosts[1]=c")
                .build();

        assertThat(origins(request))
                .contains(
                        "one: \"false\"          | shop/templates/a.yaml:3"
                                + " | annotations.prometheus\\.io/scrape=false --set annotations.prometheus\\.io/scrape=false",
                        "- c                   | shop/templates/a.yaml:14 | hosts[1]=c --set hosts[1]=c");
    }

    @Test
    void a_variable_of_a_range_that_was_set_to_something_else_is_no_value() {
        assertThat(origins("""
                ==> values.yaml
                hosts: [a]
                ==> templates/a.yaml
                hosts:
                {{- range $i, $host := .Values.hosts }}
                {{- $host = "other" }}
                - {{ $host }}
                {{- end }}
                """))
                .containsExactly(
                        "hosts:                | shop/templates/a.yaml:1",
                        "- other               | shop/templates/a.yaml:4");
    }

    @Test
    void rounds_with_equal_values_are_told_apart() {
        assertThat(origins("""
                ==> values.yaml
                ports:
                - {name: web, port: 80}
                - {name: admin, port: 80}
                ==> templates/a.yaml
                ports:
                {{- range .Values.ports }}
                - {{ printf "%s:%v" .name .port }}
                {{- end }}
                """))
                .containsExactly(
                        "ports:                | shop/templates/a.yaml:1",
                        "- web:80              | shop/templates/a.yaml:3 | ports[0].name=web shop/values.yaml:2"
                                + " | ports[0].port=80 shop/values.yaml:2",
                        "- admin:80            | shop/templates/a.yaml:3 | ports[1].name=admin shop/values.yaml:3"
                                + " | ports[1].port=80 shop/values.yaml:3");
    }
}
