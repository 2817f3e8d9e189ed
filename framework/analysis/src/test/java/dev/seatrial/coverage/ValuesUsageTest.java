/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesUsageTest {

    private static ValuesUsage usage(String text, String... sets) {
        Chart chart = Recorded.chart(text);
        ValuesCollector values =
                new ValuesCollector(chart, HelmVersion.latest(), new CoverageSettings(Path.of(""), Set.of()));
        render(chart, values, "");
        for (String set : sets) {
            render(chart, values, set);
        }
        return values.usage();
    }

    private static void render(Chart chart, ValuesCollector values, String set) {
        RenderRequest.Builder request = RenderRequest.builder(chart).listener(values.listener());
        try {
            ChartRenderer.render(
                    set.isEmpty() ? request.build() : request.set(set).build());
        } catch (RenderException e) {
            // what it read until then counts
        }
    }

    private static List<String> unread(ValuesUsage usage) {
        return paths(usage.unread());
    }

    private static List<String> paths(List<ChartValue> values) {
        return values.stream().map(value -> value.path().toString()).toList();
    }

    /** The template in which `m` is `{a: 1, b: {c: 2, d: 3}}`, `list` is `[{up: 1, down: 2}]` and `num` is 5. */
    private static ValuesUsage ofTemplate(String template) {
        return usage("""
                ==> values.yaml
                m: {a: 1, b: {c: 2, d: 3}}
                list: [{up: 1, down: 2}]
                num: 5
                ==> templates/_helpers.tpl
                {{- define "shop.a" }}{{ .a }}{{ end }}
                {{- define "shop.yaml" }}{{ toYaml .b }}{{ end }}
                ==> templates/a.yaml
                """ + template + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "x: 1 # list m num",
                "x: {{ .Values.num }} # list m",
                "x: {{ .Values.m.a }} # list m.b num",
                "x: {{ .Values.m.b.c }} # list m.a m.b.d num",
                "x: {{ $.Values.m.b.c }} # list m.a m.b.d num",
                "x: {{ with .Values.m }}{{ .a }}{{ end }} # list m.b num",
                "x: {{ if .Values.m }}1{{ end }} # list m.a m.b num",
                "x: {{ $m := .Values.m }}{{ $m.b.d }} # list m.a m.b.c num",
                "{{ range .Values.list }}x: {{ .up }}{{ end }} # list[0].down m num",
                "{{ range $k, $v := .Values.m.b }}{{ $k }}: 1{{ end }} # list m.a num",
                "x: {{ include 'shop.a' .Values.m }} # list m.b num",
                "x: {{ template 'shop.a' .Values.m }} # list m.b num",
                "x: {{ include 'shop.yaml' .Values.m | quote }} # list m.a num",
                "x: {{ toYaml .Values.m.b | quote }} # list m.a num",
                "x: {{ .Values.m.b }} # list m.a num",
                "x: {{ (toYaml .Values.m | fromYaml).b.c }} # list m.a m.b.d num",
                "x: {{ (deepCopy .Values.m).b.c }} # list m.a m.b.d num",
                "x: {{ (merge (dict 'z' 1) .Values.m).a }} # list m.b num",
                "x: {{ (mergeOverwrite (deepCopy .Values.m) (dict 'a' 7)).b.d }} # list m.a m.b.c num",
                "x: {{ (pick .Values.m 'a' 'b').b.c }} # list m.a m.b.d num",
                "x: {{ toYaml (omit .Values.m 'a') | quote }} # list m.a num",
                "x: {{ (dict 'v' .Values.m).v.a }} # list m.b num",
                "x: {{ (index (list .Values.m) 0).a }} # list m.b num",
                "x: {{ toYaml (dict 'v' .Values.m.b) | quote }} # list m.a num",
                "x: {{ get .Values.m 'a' }} # list m.b num",
                "x: {{ index .Values 'm' 'b' 'c' }} # list m.a m.b.d num",
                "x: {{ dig 'b' 'c' 'no' .Values.m }} # list m.a m.b.d num",
                "x: {{ hasKey .Values.m 'a' }} # list m.b num",
                "x: {{ keys .Values.m.b | join ',' }} # list m.a num",
                "x: {{ default (dict) .Values.m | kindOf }} # list m.a m.b num",
                "x: {{ (default (dict) .Values.m).a }} # list m.b num",
                "x: {{ tpl '{{ .Values.m.a }}' . }} # list m.b num",
                "x: {{ len .Values.list }} # list[0].down list[0].up m num",
                "x: {{ (first .Values.list).up }} # list[0].down m num",
                "x: {{ $y := toYaml .Values.m.b }}{{ (fromYaml $y).c }} # list m.a num",
                "x: {{ (mergeOverwrite (dict 'a' 7) .Values.m).a }} # list m.b num",
                "x: {{ (merge (dict 'a' 7) .Values.m).a }} # list m.a m.b num",
                "x: {{ $_ := set .Values.m 'a' 7 }}{{ .Values.m.a }}{{ toJson .Values.m | quote }} # list m.a num",
                "x: {{ (merge .Values.m.b (dict 'd' 7)).d }}{{ .Values.m.b.c }} # list m.a num",
                "x: {{ $m := mergeOverwrite (deepCopy .Values.m) (dict 'b' (dict 'c' 1)) }}{{ $m.b.c }}{{ $m.b.d }} # list m.a m.b.c num",
                "x: {{ if not .Values.m }}1{{ end }} # list m.a m.b num",
                "x: {{ if .Values.list }}1{{ end }} # list[0].down list[0].up m num",
                "x: {{ if and .Values.list .Values.num }}1{{ end }} # list[0].down list[0].up m",
                "x: {{ .Values.YAML | quote }} # ",
                "x: {{ toYaml .Values | quote }} # ",
                "x: {{ toYaml $.Values.AsMap.m | quote }} # list num",
                "x: {{ concat .Values.list (list 1) | toJson | quote }} # m num",
                "x: {{ (pluck 'a' .Values.m (dict 'a' 1)) | first }} # list m.b num",
                "x: {{ printf '%v' .Values.m.b }} # list m.a num"
            })
    void what_is_not_read_is_unused(String template, @Nullable String unused) {
        assertThat(String.join(" ", unread(ofTemplate(template.replace('\'', '"')))))
                .isEqualTo(unused == null ? "" : unused);
    }

    @Test
    void what_any_render_reads_is_used() {
        String chart = """
                ==> values.yaml
                up: false
                name: web
                ==> templates/a.yaml
                {{- if .Values.up }}
                name: {{ .Values.name }}
                {{- end }}
                """;

        assertThat(unread(usage(chart))).containsExactly("name");
        assertThat(unread(usage(chart, "up=true"))).isEmpty();
    }

    @Test
    void what_a_subchart_is_given_and_does_not_read_is_unused_and_conditions_are_read() {
        assertThat(unread(usage("""
                        ==> Chart.yaml
                        apiVersion: v2
                        name: shop
                        version: 1.0.0
                        dependencies:
                        - {name: db, version: 1.x, condition: db.enabled, repository: "https://charts.example.org"}
                        ==> values.yaml
                        db: {enabled: true, user: u, mistyped: x}
                        global: {region: eu, unread: 1}
                        ==> templates/a.yaml
                        a: 1
                        ==> charts/db/Chart.yaml
                        apiVersion: v2
                        name: db
                        version: 1.0.0
                        ==> charts/db/values.yaml
                        user: ""
                        vendored: 1
                        ==> charts/db/templates/d.yaml
                        d: {{ .Values.user }} {{ .Values.global.region }} {{ .Values.undeclared }}
                        """))).containsExactlyInAnyOrder("db.mistyped", "global.unread");
    }

    @Test
    void a_value_that_a_schema_requires_is_read_by_the_schema_and_its_neighbours_are_not() {
        assertThat(unread(usage("""
                        ==> values.yaml
                        licence: mit
                        owner: {team: a, mail: b}
                        other: 1
                        ==> values.schema.json
                        {"required": ["licence"], "properties": {"owner": {"required": ["team"],
                          "properties": {"team": {"type": "string"}, "mail": {"type": "string"}}},
                          "other": {"type": "integer"}}}
                        ==> templates/a.yaml
                        a: 1
                        """))).containsExactlyInAnyOrder("owner.mail", "other");
    }

    @Test
    void a_condition_reads_its_own_key_and_not_the_map_around_it() {
        assertThat(unread(usage("""
                        ==> Chart.yaml
                        apiVersion: v2
                        name: shop
                        version: 1.0.0
                        dependencies:
                        - {name: db, version: 1.x, condition: features.db.enabled, repository: "https://charts.example.org"}
                        ==> values.yaml
                        features: {db: {enabled: true, size: 1}, extra: 2}
                        ==> templates/a.yaml
                        a: 1
                        ==> charts/db/Chart.yaml
                        apiVersion: v2
                        name: db
                        version: 1.0.0
                        """))).containsExactlyInAnyOrder("features.db.size", "features.extra");
    }

    @Test
    void what_own_templates_read_and_nothing_declares_is_undeclared() {
        ValuesUsage usage = usage("""
                ==> values.yaml
                image: {tag: "1"}
                annotations: {}
                list: [{a: 1}]
                ==> values.schema.json
                {"properties": {"image": {"properties": {"digest": {"type": "string"}}}}}
                ==> templates/a.yaml
                a: {{ .Values.image.tag }} {{ .Values.image.digest }} {{ .Values.image.repositroy }}
                b: {{ .Values.annotations.anything }} {{ .Values.nowhere }}
                c: {{ range .Values.list }}{{ .b }}{{ end }}
                """);

        assertThat(usage.undeclared().toString())
                .isEqualTo("{image.repositroy=templates/a.yaml:1, nowhere=templates/a.yaml:2}");
        assertThat(paths(usage.withoutValue())).containsExactly("image.digest");
    }

    @Test
    void settings_that_no_render_had_are_told() {
        String chart = """
                ==> values.yaml
                up: false
                mode: a
                name: web
                unread: false
                ==> values.schema.json
                {"properties": {"mode": {"enum": ["a", "b", "c"]}}}
                ==> templates/a.yaml
                a: {{ .Values.up }} {{ .Values.mode }} {{ .Values.name }}
                """;

        assertThat(usage(chart, "mode=b").untried().toString())
                .isEqualTo("{mode (values.yaml:2)=[c], up (values.yaml:1)=[true]}");
        assertThat(paths(usage(chart, "mode=b").constant())).containsExactlyInAnyOrder("up", "name");
        assertThat(paths(usage(chart, "up=true", "name=m").constant())).containsExactly("mode");
    }
}
