/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static dev.seatrial.render.Origins.origins;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.ChartFixture;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    @Nested
    class Lines {

        @Test
        void literal_text_and_actions_come_from_their_template_line() {
            assertThat(origins("""
                    ==> values.yaml
                    size: 3
                    ==> templates/a.yaml
                    kind: A
                    spec:
                      size: {{ .Values.size }}
                      fixed: 1
                    """))
                    .containsExactly(
                            "kind: A               | shop/templates/a.yaml:1",
                            "spec:                 | shop/templates/a.yaml:2",
                            "  size: 3             | shop/templates/a.yaml:3 | size=3 shop/values.yaml:1",
                            "  fixed: 1            | shop/templates/a.yaml:4");
        }

        @Test
        void text_around_trimmed_actions_keeps_its_line() {
            assertThat(origins("""
                    ==> values.yaml
                    used: true
                    ==> templates/a.yaml
                    {{- /* a comment */ -}}
                    {{- if .Values.used }}

                    kind: A
                    {{- end }}
                    {{- if .Values.used }}
                    spec: {}
                    {{- else }}
                    spec: none
                    {{- end }}

                    {{- with .Values.used }}
                    last: 1
                    {{- end }}
                    """))
                    .containsExactly(
                            "kind: A               | shop/templates/a.yaml:4",
                            "spec: {}              | shop/templates/a.yaml:7",
                            "last: 1               | shop/templates/a.yaml:13");
        }

        @Test
        void an_include_that_is_indented_is_followed_line_by_line() {
            assertThat(origins("""
                    ==> values.yaml
                    tier: front
                    ==> templates/_helpers.tpl
                    {{- define "labels" -}}
                    app: shop
                    {{ include "more" . }}
                    tier: {{ .Values.tier | quote }}
                    {{- end -}}
                    {{- define "more" -}}
                    part: x
                    {{- end }}
                    ==> templates/a.yaml
                    kind: A
                    metadata:
                      labels:
                        {{- include "labels" . | nindent 4 }}
                      name: a
                    """))
                    .containsExactly(
                            "kind: A               | shop/templates/a.yaml:1",
                            "metadata:             | shop/templates/a.yaml:2",
                            "  labels:             | shop/templates/a.yaml:3",
                            "    app: shop         | shop/templates/_helpers.tpl:2, included from shop/templates/a.yaml:4",
                            "    part: x           | shop/templates/_helpers.tpl:7, included from shop/templates/_helpers.tpl:3,"
                                    + " included from shop/templates/a.yaml:4",
                            "    tier: \"front\"     | shop/templates/_helpers.tpl:4, included from shop/templates/a.yaml:4"
                                    + " | tier=front shop/values.yaml:1",
                            "  name: a             | shop/templates/a.yaml:5");
        }

        @Test
        void to_yaml_shows_the_leaf_that_a_line_is_about() {
            assertThat(origins("""
                    ==> values.yaml
                    resources:
                      limits:
                        cpu: 500m
                      requests: {cpu: 100m, memory: 64Mi}
                    list:
                    - {name: a, used: true}
                    ==> templates/a.yaml
                    kind: A
                    r:
                      {{- toYaml .Values.resources | nindent 2 }}
                    {{- with .Values.list }}
                    l:
                      {{- toYaml . | nindent 2 }}
                    {{- end }}
                    """))
                    .containsExactly(
                            "kind: A               | shop/templates/a.yaml:1",
                            "r:                    | shop/templates/a.yaml:2",
                            "  limits:             | shop/templates/a.yaml:3 | resources.limits=map shop/values.yaml:2",
                            "    cpu: 500m         | shop/templates/a.yaml:3 | resources.limits.cpu=500m shop/values.yaml:3",
                            "  requests:           | shop/templates/a.yaml:3 | resources.requests=map shop/values.yaml:4",
                            "    cpu: 100m         | shop/templates/a.yaml:3 | resources.requests.cpu=100m shop/values.yaml:4",
                            "    memory: 64Mi      | shop/templates/a.yaml:3 | resources.requests.memory=64Mi shop/values.yaml:4",
                            "l:                    | shop/templates/a.yaml:5",
                            "  - name: a           | shop/templates/a.yaml:6 | list[0].name=a shop/values.yaml:6",
                            "    used: true        | shop/templates/a.yaml:6 | list[0].used=true shop/values.yaml:6");
        }

        @Test
        void tpl_leads_to_the_line_of_the_text_and_the_value_that_holds_it() {
            assertThat(origins("""
                    ==> values.yaml
                    name: web
                    extra: |
                      one: {{ .Values.name }}
                      two: 2
                    ==> templates/a.yaml
                    kind: A
                    {{ tpl .Values.extra . }}
                    """))
                    .containsExactly(
                            "kind: A               | shop/templates/a.yaml:1",
                            "one: web              | .Values.extra:1, included from shop/templates/a.yaml:2 | name=web shop/values.yaml:1",
                            "two: 2                | .Values.extra:2, included from shop/templates/a.yaml:2",
                            "                      | -");
        }

        @Test
        void a_range_tells_its_rounds_apart_by_what_they_read() {
            assertThat(origins("""
                    ==> values.yaml
                    hosts:
                    - {name: a.example, port: 1}
                    - {name: b.example, port: 2}
                    ==> templates/a.yaml
                    kind: A
                    rules:
                    {{- range .Values.hosts }}
                    - host: {{ .name }}
                      port: {{ .port }}
                    {{- end }}
                    """))
                    .containsExactly(
                            "kind: A               | shop/templates/a.yaml:1",
                            "rules:                | shop/templates/a.yaml:2",
                            "- host: a.example     | shop/templates/a.yaml:4 | hosts[0].name=a.example shop/values.yaml:2",
                            "  port: 1             | shop/templates/a.yaml:5 | hosts[0].port=1 shop/values.yaml:2",
                            "- host: b.example     | shop/templates/a.yaml:4 | hosts[1].name=b.example shop/values.yaml:3",
                            "  port: 2             | shop/templates/a.yaml:5 | hosts[1].port=2 shop/values.yaml:3");
        }

        @Test
        void a_template_statement_and_a_variable_lead_to_their_text() {
            assertThat(origins("""
                    ==> templates/_helpers.tpl
                    {{ define "one" }}
                    one: 1
                    {{- end }}
                    ==> templates/a.yaml
                    {{- $one := include "one" . -}}
                    kind: A
                    {{- template "one" . }}
                    spec:
                      {{- $one | nindent 2 }}
                    """))
                    .containsExactly(
                            "kind: A               | shop/templates/a.yaml:2",
                            "one: 1                | shop/templates/_helpers.tpl:2, included from shop/templates/a.yaml:3",
                            "spec:                 | shop/templates/a.yaml:4",
                            "                      | -",
                            "  one: 1              | shop/templates/_helpers.tpl:2, included from shop/templates/a.yaml:5");
        }
    }

    @Nested
    class Documents {

        private static final String SAME = """
                ==> templates/a.yaml
                # heading
                ---
                kind: A
                metadata: {name: a, x: 1}
                ---

                kind: A
                ---
                kind: A
                ---
                {{- range list 1 }}
                kind: A
                {{- end }}
                """;

        @Test
        void documents_of_a_file_are_told_apart_even_if_one_is_part_of_another_or_equal() {
            RenderedChart rendered = ChartRenderer.render(
                    RenderRequest.builder(ChartFixture.chart(SAME)).build());

            assertThat(rendered.manifests().stream()
                            .map(manifest -> manifest.provenance()
                                    .ofLine(1)
                                    .orElseThrow()
                                    .describe()))
                    .containsExactly(
                            "shop/templates/a.yaml:3",
                            "shop/templates/a.yaml:7",
                            "shop/templates/a.yaml:9",
                            "shop/templates/a.yaml:12");
        }

        @Test
        void the_second_render_is_not_heard_by_the_listener_of_the_first() {
            AtomicInteger heard = new AtomicInteger();
            ExecutionListener listener = new ExecutionListener() {
                @Override
                public void reached(ExecutionPoint point) {
                    heard.incrementAndGet();
                }
            };
            RenderedChart rendered = ChartRenderer.render(RenderRequest.builder(ChartFixture.chart(SAME))
                    .listener(RenderListener.of(listener))
                    .build());
            int first = heard.get();

            rendered.manifests().all().get(0).provenance().ofLine(1);

            assertThat(first).isPositive();
            assertThat(heard).hasValue(first);
        }

        @Test
        void a_traced_render_is_heard_and_traced_at_once() {
            AtomicInteger heard = new AtomicInteger();
            ExecutionListener listener = new ExecutionListener() {
                @Override
                public void reached(ExecutionPoint point) {
                    heard.incrementAndGet();
                }
            };
            RenderedChart rendered = ChartRenderer.render(RenderRequest.builder(ChartFixture.chart("""
                            ==> values.yaml
                            a: 1
                            ==> templates/a.yaml
                            a: {{ .Values.a }}
                            """))
                    .listener(RenderListener.of(listener))
                    .trace(true)
                    .build());

            assertThat(heard.get()).isPositive();
            assertThat(rendered.manifests().one().provenance().ofLine(1))
                    .hasValueSatisfying(origin -> assertThat(origin.values()).hasSize(1));
        }

        @Test
        void random_text_does_not_matter_as_long_as_the_lines_are_the_same() {
            assertThat(origins("""
                    ==> templates/a.yaml
                    kind: A
                    random: {{ randAlphaNum 5 | replace "a" "b" | trunc 0 }}
                    last: 1
                    """)).last().isEqualTo("last: 1               | shop/templates/a.yaml:3");
            RenderedChart rendered = ChartRenderer.render(RenderRequest.builder(
                            ChartFixture.chart("==> templates/a.yaml\nr: {{ randAlphaNum 9 }}\nlast: 1\n"))
                    .build());
            assertThat(rendered.manifests().one().provenance().ofLine(2).map(LineOrigin::describe))
                    .contains("shop/templates/a.yaml:2");
        }

        @Test
        void lines_beyond_the_text_and_blank_lines_come_from_nowhere() {
            RenderedChart rendered = ChartRenderer.render(
                    RenderRequest.builder(ChartFixture.chart("==> templates/a.yaml\na: |\n\n  b\n"))
                            .build());

            assertThat(rendered.manifests().one().provenance().ofLine(2)).isEmpty();
            assertThat(rendered.manifests().one().provenance().ofLine(9)).isEmpty();
        }

        @Test
        void hooks_have_origins_too() {
            assertThat(origins("""
                    ==> templates/a.yaml
                    kind: Job
                    metadata: {name: a, annotations: {helm.sh/hook: pre-install}}
                    """)).first().isEqualTo("kind: Job             | shop/templates/a.yaml:1");
        }
    }
}
