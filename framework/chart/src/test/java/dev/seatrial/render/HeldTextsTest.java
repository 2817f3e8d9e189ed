/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFixture;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The points of texts that {@code tpl} executes are named after what holds the text. */
class HeldTextsTest {

    private static Chart chart(String call) {
        return ChartFixture.chart("""
                ==> values.yaml
                text: "{{ .Release.Name }}"
                same: "{{ .Release.Name }}"
                annotations:
                  example.org/text: "a {{ .Release.Name }}"
                tree: {x: "{{ .Release.Name }}", y: [1]}
                ==> files/app.conf
                app={{ .Release.Name }}
                ==> charts/db/Chart.yaml
                apiVersion: v2
                name: db
                version: 1.0.0
                ==> charts/db/values.yaml
                text: "db {{ .Release.Name }}"
                ==> charts/db/templates/d.yaml
                d: {{ tpl .Values.text . }}
                ==> templates/_helpers.tpl
                {{ define "render" }}
                {{- $value := typeIs "string" .value | ternary .value (.value | toYaml) }}
                {{- tpl $value .context }}
                {{- end }}
                {{ define "text" }}{{ print "{{ .Release.Name }}" }}{{ end }}
                ==> templates/a.yaml
                a: {{ %s | quote }}
                """.formatted(call));
    }

    private static List<String> names(Chart chart) {
        return ChartPointsTest.heard(RenderRequest.builder(chart)).stream()
                .map(point -> point.file().name())
                .filter(name -> !name.contains("/templates/"))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    tpl .Values.text .                                                    ; .Values.text
                    tpl .Values.same .                                                    ; .Values.same
                    tpl (index .Values.annotations "example.org/text") .                  ; .Values.annotations.example\\.org/text
                    tpl (toYaml .Values.tree) .                                           ; .Values.tree
                    tpl (.Values.text | trim | nindent 2) .                               ; .Values.text
                    tpl (.Files.Get "files/app.conf") .                                   ; shop/files/app.conf
                    include "render" (dict "value" .Values.text "context" .)              ; .Values.text
                    include "render" (dict "value" .Values.tree "context" .)              ; .Values.tree
                    tpl "{{ .Release.Name }}" .                                           ; tpl-8172cc0ca8f1
                    tpl (include "text" .) .                                              ; tpl-8172cc0ca8f1
                    """)
    void by_the_path_of_a_value_a_file_or_a_digest(String call, String name) {
        assertThat(names(chart(call))).containsExactly(".Values.db.text", name);
    }

    @Test
    void are_the_same_in_every_render() {
        Set<ExecutionPoint> first = ChartPointsTest.heard(RenderRequest.builder(chart("tpl .Values.text .")));
        Set<ExecutionPoint> second = ChartPointsTest.heard(
                RenderRequest.builder(chart("tpl .Values.text .")).release("other"));

        assertThat(second)
                .isEqualTo(first)
                .anySatisfy(point -> assertThat(point).hasToString(".Values.text:1:1 ACTION"));
    }

    @Test
    void another_text_of_the_same_value_has_other_points() {
        RenderRequest.Builder other = RenderRequest.builder(chart("tpl .Values.text ."))
                .values("text: \"{{ .Release.Name }} \"", "other.yaml");

        assertThat(ChartPointsTest.heard(other))
                .filteredOn(point -> point.file().name().equals(".Values.text"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(ChartPointsTest.heard(RenderRequest.builder(chart("tpl .Values.text ."))));
    }

    @Test
    void errors_keep_the_name_that_helm_gives_them() {
        RenderRequest request = RenderRequest.builder(chart("tpl .Values.text ."))
                .values("text: '{{ .Values.none.x }}'", "failing.yaml")
                .listener(RenderListener.of(new ExecutionListener() {}))
                .build();
        String heard = message(request);

        assertThat(heard)
                .isEqualTo(message(request.toBuilder().listeners(List.of()).build()))
                .contains("gotpl:1:10");
    }

    private static String message(RenderRequest request) {
        try {
            return ChartRenderer.render(request).text();
        } catch (RenderException e) {
            return e.getMessage();
        }
    }
}
