/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TraceTest {

    @Test
    void text_comes_from_its_own_line() {
        assertThat(origins("one\n{{ .a.b }}\n\nfour")).containsExactly("t.yaml:1", "t.yaml:2", "-", "t.yaml:4");
    }

    @Test
    void trimmed_text_comes_from_where_it_stands() {
        assertThat(origins("one\n\n{{- /* gone */}}\n{{ if .a -}}\n\n  two\n{{ end }}"))
                .containsExactly("t.yaml:1", "t.yaml:6");
    }

    @Test
    void a_loop_writes_its_lines_again_and_again() {
        assertThat(origins("{{ range .list }}\n- {{ . }}\n  x{{ end }}"))
                .containsExactly("-", "t.yaml:2", "t.yaml:3", "t.yaml:2", "t.yaml:3");
    }

    @Test
    void a_template_statement_is_a_call() {
        assertThat(
                        origins(
                                "{{ define `q` }}\nq1{{ template `r` }}{{ end }}{{ define `r` }}\nr{{ end }}\n{{ template `q` }}"))
                .containsExactly("-", "-", "t.yaml:2 < t.yaml:4", "t.yaml:3 < t.yaml:2 < t.yaml:4");
    }

    @Test
    void an_included_text_that_was_indented_is_followed() {
        assertThat(origins("{{ define `q` }}q1\nq2: {{ .a.b }}\n{{ include `r` . }}{{ end }}{{ define `r` }}r{{ end }}"
                        + "top:{{ include `q` . | nindent 2 }}\nend"))
                .containsExactly(
                        "t.yaml:3",
                        "t.yaml:1 < t.yaml:3",
                        "t.yaml:2 < t.yaml:3",
                        "t.yaml:3 < t.yaml:3 < t.yaml:3",
                        "t.yaml:4");
    }

    @Test
    void equal_lines_are_told_apart_by_their_order() {
        assertThat(origins("{{ define `q` }}same\nother\nsame{{ end }}x{{ include `q` . | nindent 2 }}"))
                .containsExactly("t.yaml:3", "t.yaml:1 < t.yaml:3", "t.yaml:2 < t.yaml:3", "t.yaml:3 < t.yaml:3");
    }

    @Test
    void a_text_that_was_included_into_a_variable_is_followed() {
        assertThat(origins("{{ define `q` }}q1\nq2{{ end }}{{ $q := include `q` . }}\n{{ $q }}"))
                .containsExactly("-", "t.yaml:1 < t.yaml:3", "t.yaml:2 < t.yaml:3");
    }

    @Test
    void a_text_given_to_tpl_is_followed() {
        assertThat(origins("x\n{{ tpl \"a\\n{{ .a.b }}\" . }}"))
                .containsExactly("t.yaml:1", "tpl-c1339d01275c:1 < t.yaml:2", "tpl-c1339d01275c:2 < t.yaml:2");
    }

    @Test
    void a_line_is_where_its_first_visible_character_is() {
        assertThat(origins("{{ define `q` }}\n  q{{ end }}a: {{ .a.b }}\n{{ include `q` . }} end"))
                .containsExactly("t.yaml:2", "-", "t.yaml:2 < t.yaml:3");
    }

    @Test
    void a_line_beyond_the_end_comes_from_nowhere() {
        assertThat(Templates.of("x")
                        .trace("t.yaml", Map.of(), ExecutionOptions.defaults())
                        .locate(7))
                .isEmpty();
    }

    @Test
    void the_text_is_that_of_an_execution_without_trace() {
        String text = "{{ range .list }}{{ tpl \"<{{ . }}>\" . }}{{ end }}{{ .none }}";
        TemplateSet set = Templates.of(text);

        assertThat(set.trace("t.yaml", Templates.values(), ExecutionOptions.defaults())
                        .text())
                .isEqualTo(Templates.execute(text));
    }

    @Test
    void each_part_of_a_line_has_an_origin_and_blank_parts_have_none() {
        Trace trace = Templates.of("{{ define `q` }}{{ .a.b }}:q{{ end }}x: {{ include `q` . }} {{ .a.b }}\n\n  end ")
                .trace("t.yaml", Templates.values(), ExecutionOptions.defaults());

        assertThat(trace.locateAll(1))
                .extracting(origin -> origin.point().code())
                .containsExactly("x: ", "{{ .a.b }}", ":q", "{{ .a.b }}");
        assertThat(trace.locateAll(1).get(1).calls())
                .extracting(call -> call.point().code())
                .containsExactly("{{ include `q` . }}");
        assertThat(trace.locateAll(2)).isEmpty();
        assertThat(trace.locateAll(3)).hasSize(1);
        assertThat(trace.locateAll(9)).isEmpty();
    }

    @Test
    void a_listener_hears_when_a_statement_is_left() {
        List<String> heard = new ArrayList<>();
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void reached(ExecutionPoint point) {
                heard.add("> " + point.code());
            }

            @Override
            public void left(ExecutionPoint point) {
                heard.add("< " + point.code());
            }
        };

        Templates.of("{{ define `q` }}q{{ end }}{{ include `q` . }}")
                .trace("t.yaml", Map.of(), ExecutionOptions.defaults().withListener(listener));

        assertThat(heard).containsExactly("> {{ include `q` . }}", "> q", "< q", "< {{ include `q` . }}");
    }

    /** Returns for each line the place that wrote it, then those that called that, innermost first. */
    private static List<String> origins(String template) {
        Trace trace = Templates.of(template).trace("t.yaml", Templates.values(), ExecutionOptions.defaults());
        long lines = trace.text().lines().count();
        return java.util.stream.LongStream.rangeClosed(1, lines)
                .mapToObj(line -> trace.locate((int) line).map(TraceTest::shown).orElse("-"))
                .collect(Collectors.toList());
    }

    private static String shown(Trace.Origin origin) {
        StringBuilder out = new StringBuilder(origin.point().file().name() + ":" + origin.line());
        for (int i = origin.calls().size() - 1; i >= 0; i--) {
            ExecutionPoint call = origin.calls().get(i).point();
            out.append(" < ").append(call.file().name()).append(':').append(call.line());
        }
        return out.toString();
    }
}
