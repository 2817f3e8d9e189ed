/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.TemplateException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TemplateSetTest {

    @Test
    void knows_its_templates_by_name() {
        TemplateSet set = Templates.of("{{ define \"inner\" }}x{{ end }}");

        assertThat(set.names()).containsExactlyInAnyOrder("t.yaml", "inner");
        assertThat(set.contains("inner")).isTrue();
        assertThat(set.contains("outer")).isFalse();
    }

    @Test
    void refuses_to_execute_an_unknown_template() {
        assertThatThrownBy(() -> Templates.of("x").execute("y", null, ExecutionOptions.defaults()))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> assertThat(e.kind()).isEqualTo(TemplateException.Kind.UNKNOWN_TEMPLATE))
                .hasMessage("template: no template \"y\" associated with template \"gotpl\"");
    }

    @Test
    void gives_functions_the_services_of_the_host() {
        ExecutionOptions options =
                ExecutionOptions.defaults().withService(StringBuilder.class, new StringBuilder("provided"));

        assertThat(Templates.of("{{ service }}").execute("t.yaml", null, options))
                .isEqualTo("provided");
    }

    @Test
    void names_a_service_that_is_missing() {
        assertThatThrownBy(() -> Templates.execute("{{ service }}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no java.lang.StringBuilder was provided for this execution");
    }

    @Test
    void can_be_executed_by_many_threads_at_once() {
        TemplateSet set = Templates.of("{{ define `q` }}<{{ . }}>{{ end }}{{ range .list }}{{ include `q` . }}"
                + "{{ tpl \"{{ define `q` }}{{ . }}!{{ end }}{{ include `q` . }}\" . }}{{ end }}");

        assertThat(IntStream.range(0, 400)
                        .parallel()
                        .mapToObj(i -> set.execute("t.yaml", Templates.values(), ExecutionOptions.defaults())))
                .containsOnly("<one>one!<two>two!");
    }

    @Test
    void ends_an_execution_that_writes_too_much() {
        ExecutionOptions options = ExecutionOptions.defaults().withMaxOutput(10);

        assertThatThrownBy(() -> Templates.of("{{ range 100 }}abc{{ end }}").execute("t.yaml", null, options))
                .hasMessage("template: t.yaml:1:15: executing \"t.yaml\" at <abc>: "
                        + "executing the template exceeds the output limit of 10 characters");
    }

    @Test
    void ends_an_execution_that_takes_too_long() {
        ExecutionOptions options = ExecutionOptions.defaults().withTimeLimit(Duration.ofMillis(5));
        TemplateSet set = Templates.of("{{ range 1000000000000 }}{{ $x := . }}{{ end }}");

        assertThatThrownBy(() -> set.execute("t.yaml", null, options))
                .hasMessageEndingWith("executing the template exceeds the time limit of 5 ms");
    }

    @Nested
    class Recursion {

        @Test
        void of_include_ends_where_helm_ends_it() {
            AtomicInteger depth = new AtomicInteger();
            TemplateSet set = Templates.of(
                    "{{ define `r` }}{{ with . }}{{ include `r` . }}{{ end }}{{ end }}" + "{{ include `r` . }}");
            ExecutionOptions options = ExecutionOptions.defaults().withListener(new ExecutionListener() {
                @Override
                public void called(String function, List<@Nullable Object> arguments) {
                    depth.incrementAndGet();
                }
            });

            assertThatThrownBy(() -> set.execute("t.yaml", "x", options))
                    .hasMessageStartingWith("template: t.yaml:1:68: executing \"t.yaml\" at <include `r` .>: "
                            + "error calling include: template: t.yaml:1:31: executing \"r\" at <include `r` .>:")
                    .hasMessageEndingWith("error calling include: rendering template has a nested reference name: r: "
                            + "unable to execute template");
            assertThat(depth).hasValue(1002);
        }

        @Test
        void of_template_ends_where_go_ends_it() {
            assertThatThrownBy(
                            () -> Templates.execute("{{ define `r` }}{{ template `r` . }}{{ end }}{{ template `r` }}"))
                    .hasMessage("template: t.yaml:1:28: executing \"r\" at <{{template \"r\" .}}>: "
                            + "exceeded maximum template depth (100000)");
        }

        @Test
        void of_tpl_ends_with_an_error() {
            TemplateSet set = Templates.of("{{ tpl .text . }}");
            Map<String, Object> dot = Map.of("text", "{{ tpl .text . }}");

            assertThatThrownBy(() -> set.execute("t.yaml", dot, ExecutionOptions.defaults()))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageEndingWith("calls of tpl are nested more than 1000 levels deep");
        }
    }

    @Nested
    class Nesting {

        @Test
        void of_parentheses_may_be_ten_thousand_deep() {
            assertThat(Templates.execute("{{ " + "(".repeat(10_000) + ".a.b" + ")".repeat(10_000) + " }}"))
                    .isEqualTo("text");
        }

        @Test
        void of_parentheses_may_not_be_deeper() {
            assertThatThrownBy(() -> Templates.of("{{ " + "(".repeat(10_001) + ".a.b" + ")".repeat(10_001) + " }}"))
                    .hasMessage("template: t.yaml:1: max expression depth exceeded");
        }

        @Test
        void of_blocks_has_no_limit() {
            String text = "{{ if .a }}".repeat(20_000) + "x" + "{{ end }}".repeat(20_000);

            assertThat(Templates.execute(text)).isEqualTo("x");
        }

        @Test
        void of_else_if_has_no_limit() {
            String text = "{{ if .empty }}" + "{{ else if .empty }}".repeat(5_000) + "{{ else }}x{{ end }}";

            assertThat(Templates.execute(text)).isEqualTo("x");
        }
    }

    @Test
    void adds_files_in_order() {
        FunctionTable none = FunctionTable.of(java.util.List.of());
        TemplateSet set = TemplateSet.builder(none)
                .add(SourceFile.of("a", "{{ define `x` }}first{{ end }}"))
                .add(SourceFile.of("b", "{{ define `x` }}second{{ end }}{{ template `x` }}"))
                .build();

        assertThat(set.execute("b", null, ExecutionOptions.defaults())).isEqualTo("second");
    }
}
