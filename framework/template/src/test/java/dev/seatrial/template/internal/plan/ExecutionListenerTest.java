/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.ExecutionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionListenerTest {

    @Test
    void hears_what_is_reached_and_where_it_branches() {
        assertThat(heard("{{ if .a }}x{{ else }}y{{ end }}{{ with .none }}z{{ end }}"))
                .containsExactly(
                        "reached IF {{ if .a }}",
                        "read a",
                        "IF body",
                        "reached TEXT x",
                        "reached WITH {{ with .none }}",
                        "read none",
                        "WITH otherwise");
    }

    @Test
    void hears_whether_a_range_has_elements() {
        assertThat(heard("{{ range .list }}.{{ end }}{{ range .empty }}{{ else }}-{{ end }}"))
                .containsExactly(
                        "reached RANGE {{ range .list }}",
                        "read list",
                        "ranged [one, two]",
                        "RANGE body",
                        "reached TEXT .",
                        "reached TEXT .",
                        "reached RANGE {{ range .empty }}",
                        "read empty",
                        "ranged {}",
                        "RANGE otherwise",
                        "reached TEXT -");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "or .a .none,            OR operand 1 of 2",
        "or .none .a,            OR operand 2 of 2",
        "or .none .empty .a .b,  OR operand 3 of 4",
        "or .none .empty .none,  OR operand 3 of 3",
        "and .none .a,           AND operand 1 of 2",
        "and .a .none .a,        AND operand 2 of 3",
        "and .a .list,           AND operand 2 of 2",
        ".a | and .none,         AND operand 1 of 2",
        ".a | and .list,         AND operand 2 of 2",
        ".none | or .empty .b,   OR operand 3 of 3"
    })
    void hears_which_operand_decided(String expression, String decision) {
        assertThat(heard("{{ if " + expression + " }}{{ end }}"))
                .filteredOn(event -> event.startsWith("AND") || event.startsWith("OR"))
                .containsExactly(decision + ": " + expression.replaceFirst("^.* \\| ", ""));
    }

    @Test
    void hears_of_templates_included_and_of_texts() {
        assertThat(heard("{{ define `q` }}Q{{ end }}{{ include `q` . }}{{ tpl \"{{ .a.b }}\" . }}{{ template `q` }}"))
                .contains(
                        "called include",
                        "called tpl",
                        "reached ACTION {{ .a.b }}",
                        "read b",
                        "reached TEMPLATE {{ template `q` }}")
                .filteredOn("reached TEXT Q"::equals)
                .hasSize(2);
    }

    @Test
    void hears_what_is_printed_whole_and_given_to_functions() {
        assertThat(heard("{{ .a }}{{ keys .a }}")).contains("printed {b=text}", "called keys");
    }

    @Test
    void a_set_lists_every_point_once_in_order() {
        List<ExecutionPoint> points =
                Templates.points("a{{ if and .a .b }}b{{ else }}{{ range .c }}{{ break }}{{ end }}{{ end }}");

        assertThat(points)
                .extracting(ExecutionPoint::kind)
                .containsExactly(
                        ExecutionPoint.Kind.TEXT,
                        ExecutionPoint.Kind.IF,
                        ExecutionPoint.Kind.AND,
                        ExecutionPoint.Kind.TEXT,
                        ExecutionPoint.Kind.RANGE,
                        ExecutionPoint.Kind.BREAK);
        assertThat(points).extracting(ExecutionPoint::template).containsOnly("t.yaml");
    }

    @Test
    void the_points_heard_are_those_listed() {
        String text = "a{{ if .a }}b{{ end }}";
        List<ExecutionPoint> reached = new ArrayList<>();

        ExecutionOptions options = ExecutionOptions.defaults().withListener(new ExecutionListener() {
            @Override
            public void reached(ExecutionPoint point) {
                reached.add(point);
            }
        });
        Templates.of(text).execute("t.yaml", Templates.values(), options);

        assertThat(reached).hasSize(3).isEqualTo(Templates.points(text));
    }

    private static List<String> heard(String text) {
        Recorder recorder = new Recorder();
        ExecutionOptions options = ExecutionOptions.defaults().withListener(recorder);
        Templates.of(text).execute("t.yaml", Templates.values(), options);
        return recorder.heard;
    }

    private static final class Recorder implements ExecutionListener {

        private final List<String> heard = new ArrayList<>();

        @Override
        public void reached(ExecutionPoint point) {
            if (point.kind().isStatement()) {
                heard.add("reached " + point.kind() + " " + point.code());
            }
        }

        @Override
        public void decided(ExecutionPoint point, int outcome) {
            String name = point.kind() + " " + point.outcomes().get(outcome);
            heard.add(
                    point.kind().isStatement()
                            ? name
                            : name + " of " + point.outcomes().size() + ": " + point.code());
        }

        @Override
        public void read(Map<String, ?> map, String key, @Nullable Object value) {
            heard.add("read " + key);
        }

        @Override
        public void read(List<?> list, int index, @Nullable Object value) {
            heard.add("read " + index);
        }

        @Override
        public void ranged(@Nullable Object collection) {
            heard.add("ranged " + collection);
        }

        @Override
        public void printed(@Nullable Object value) {
            heard.add("printed " + value);
        }

        @Override
        public void called(String function, List<@Nullable Object> arguments) {
            heard.add("called " + function);
        }
    }
}
