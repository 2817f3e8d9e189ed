/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.ChartFixture;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.LinePart;
import dev.seatrial.manifest.UsedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Included text is followed through the functions that pass it on, also where its lines are equal. */
class PassedTextTest {

    private static final String TWICE = """
            ==> values.yaml
            width: 2
            name: web
            empty: ""
            enabled: true
            map: {a: {x: 1}, b: {x: 1}}
            text: "same\nsame"
            ==> templates/_h.tpl
            {{- define "two" -}}
            same
            same
            {{- end }}
            {{- define "padded" }}
            same
            same
            {{ end }}
            {{- define "name" }}n-{{ .Values.name }}{{ end }}
            ==> templates/a.yaml
            """;

    /** The first number is the line of the first template line of the included text. */
    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            include "two" . | indent 2                            @ _h:2 _h:3
            include "two" . | nindent 2                           @ - _h:2 _h:3
            include "padded" . | trim                             @ _h:6 _h:7
            include "two" . | trimSuffix "e"                      @ _h:2 _h:3
            include "two" . | trimPrefix "s"                      @ _h:2 _h:3
            include "two" . | trimAll "se"                        @ _h:2 _h:3
            include "two" . | trunc 7                             @ _h:2 _h:3
            include "two" . | trunc -7                            @ _h:2 _h:3
            include "two" . | replace "same" "like"               @ a:1 a:1
            include "two" . | replace "am" "o"                    @ _h:2+a:1+_h:2 _h:3+a:1+_h:3
            include "two" . | upper                               @ _h:2 _h:3
            include "two" . | squote                              @ a:1+_h:2 _h:3+a:1
            include "name" . | quote                              @ a:1+_h:9+_h:9+a:1
            print (include "two" .) "x"                           @ _h:2 _h:3+a:1
            printf "%s:%s" (include "two" .) (include "two" .)    @ _h:2 _h:3+a:1+_h:2 _h:3
            cat (include "two" .) "x"                             @ _h:2 _h:3+a:1
            default "x" (include "two" .)                         @ _h:2 _h:3
            include "two" . | default "x"                         @ _h:2 _h:3
            required "x" (include "two" .)                        @ _h:2 _h:3
            ternary (include "two" .) "x" .Values.enabled         @ _h:2 _h:3
            coalesce .Values.empty (include "two" .)              @ _h:2 _h:3
            list (include "two" .) (include "two" .) | join ","  @ _h:2 _h:3+a:1+_h:2 _h:3
            tpl (include "two" .) .                               @ _h:2 _h:3
            get (dict "k" (include "two" .)) "k"                  @ _h:2 _h:3
            include "two" . | b64enc                              @ a:1
            include "two" . | toYaml                              @ a:1 a:1 a:1
            include "two" . | toString | nindent 2 | trim         @ _h:2 _h:3
            """)
    void every_line_leads_to_the_line_that_it_was_copied_from(String expression, String expected) {
        assertThat(parts(TWICE + "{{ " + expression + " }}\n")).isEqualTo(expected);
    }

    @Test
    void text_that_a_function_turned_into_something_else_is_derived_from_its_lines() {
        assertThat(origins(TWICE + "{{ include \"two\" . | b64enc }}\n").get(0).derivedFrom())
                .extracting(Object::toString)
                .containsExactly("shop/templates/_h.tpl:2", "shop/templates/_h.tpl:3");
    }

    @Test
    void equal_entries_that_to_yaml_prints_are_told_apart() {
        assertThat(origins(TWICE + "m:{{ toYaml .Values.map | nindent (int .Values.width) }}\n"))
                .extracting(origin -> values(origin.values()) + " / " + values(origin.decidedBy()))
                .containsExactly(
                        " / ", "map.a / width map", "map.a.x / width map", "map.b / width map", "map.b.x / width map");
    }

    @Test
    void printed_and_deciding_values_are_told_apart() {
        assertThat(origins(TWICE + """
                        {{- $found := .Values.empty }}
                        {{- if .Values.enabled }}{{ $found = .Values.name }}{{ end }}
                        {{- with .Values.map }}
                        x: {{ .a.x }}
                        found: {{ $found }}
                        {{- end }}
                        {{- $made := merge (dict "z" $.Values.width) $.Values.map }}
                        z: {{ $made.z }}
                        b: {{ $made.b.x }}
                        {{- range $k, $v := .Values.map }}
                        {{ $k }}: {{ $v.x }}
                        {{- end }}
                        """))
                .extracting(origin -> values(origin.values()) + " / " + values(origin.decidedBy()))
                .contains("map.a.x / map", "name / map enabled", "width / map");
    }

    @Test
    void the_text_of_a_traced_render_is_that_of_another() {
        String chart = TWICE + """
                {{ include "two" . | indent 2 }}{{ tpl "{{ .Values.none }}{{ include `two` . }}" . }}
                {{ toYaml .Values.map }}
                """;
        assertThat(render(chart, true).files()).isEqualTo(render(chart, false).files());
    }

    /** The charts print single words, which are no manifests. */
    private static RenderedChart render(String chart, boolean trace) {
        return ChartRenderer.render(RenderRequest.builder(ChartFixture.chart(chart))
                .engineOnly(LintRenderer.EVERY_TEMPLATE)
                .trace(trace)
                .build());
    }

    private static String values(List<UsedValue> values) {
        return values.stream().map(used -> used.path().toString()).collect(Collectors.joining(" "));
    }

    private static List<LineOrigin> origins(String chart) {
        RenderedChart rendered = render(chart, true);
        List<LineOrigin> origins = new ArrayList<>();
        for (int line = 1; line < 30; line++) {
            rendered.origin("shop/templates/a.yaml", line).ifPresent(origins::add);
        }
        return origins;
    }

    private static String parts(String chart) {
        RenderedChart rendered = render(chart, true);
        String text = String.valueOf(rendered.files().get("shop/templates/a.yaml"));
        List<String> lines = new ArrayList<>();
        for (int line = 1; line <= text.lines().count(); line++) {
            Optional<LineOrigin> origin = rendered.origin("shop/templates/a.yaml", line);
            lines.add(origin.map(found ->
                            found.parts().stream().map(PassedTextTest::place).collect(Collectors.joining("+")))
                    .orElse("-"));
        }
        return String.join(" ", lines);
    }

    private static String place(LinePart part) {
        String file = part.writtenBy().file();
        return file.replaceAll(".*/|\\.[a-z]+$", "") + ":" + part.writtenBy().line();
    }
}
