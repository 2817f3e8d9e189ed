/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFixture;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.ListenerException;
import dev.seatrial.template.internal.go.GoError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RenderListenerTest {

    private static final Chart CHART = ChartFixture.chart("""
            ==> values.yaml
            size: 3
            inner: {deep: {x: 1}}
            ==> templates/_helpers.tpl
            {{ define "shop.name" }}name{{ end }}
            {{ define "shop.broken" }}{{ fail "broken" }}{{ end }}
            ==> templates/a.yaml
            size: {{ .Values.size }}
            deep: {{ .Values.inner.deep.x }}
            {{- if .Values.broken }}{{ fail "it is broken" }}{{ end }}
            """);

    /** Writes down what it hears, and who it is. */
    private record Diary(String name, List<String> heard, boolean executions) implements RenderListener {

        @Override
        public RenderRecorder started(RenderRequest request) {
            heard.add(name + " started " + request.release());
            return new RenderRecorder() {
                @Override
                public @Nullable ExecutionListener executing(TemplateExecution execution) {
                    heard.add(name + " executing " + execution.charts());
                    return executions ? statements() : null;
                }

                @Override
                public void finished(RenderedChart rendered) {
                    heard.add(name + " finished " + rendered.files().keySet());
                }

                @Override
                public void included(String template, String text) {
                    heard.add(name + " included " + template + ": " + text);
                }

                @Override
                public void failed(RenderException failure) {
                    heard.add(name + " failed " + failure.getMessage());
                }

                @Override
                public void aborted(Throwable reason) {
                    heard.add(name + " aborted " + reason.getMessage());
                }
            };
        }

        private ExecutionListener statements() {
            return new ExecutionListener() {
                @Override
                public void reached(ExecutionPoint point) {
                    heard.add(name + " reached " + point.code().strip());
                }
            };
        }
    }

    private final List<String> heard = new ArrayList<>();

    private RenderRequest.Builder request() {
        return RenderRequest.builder(CHART);
    }

    @Nested
    class Order {

        @Test
        void listeners_hear_one_after_the_other_from_start_to_finish() {
            ChartRenderer.render(request()
                    .listener(new Diary("A", heard, true))
                    .listener(new Diary("B", heard, false))
                    .build());

            assertThat(heard)
                    .containsExactly(
                            "A started release-name",
                            "B started release-name",
                            "A executing [shop]",
                            "B executing [shop]",
                            "A reached size:",
                            "A reached {{ .Values.size }}",
                            "A reached deep:",
                            "A reached {{ .Values.inner.deep.x }}",
                            "A reached {{- if .Values.broken }}",
                            "A reached ",
                            "A finished [shop/templates/a.yaml]",
                            "B finished [shop/templates/a.yaml]");
        }

        @Test
        void a_chart_that_does_not_render_is_told_with_the_exception_that_is_thrown() {
            RenderRequest request = request()
                    .set("broken=true")
                    .listener(new Diary("A", heard, false))
                    .build();

            assertThatThrownBy(() -> ChartRenderer.render(request)).isInstanceOf(RenderException.class);

            assertThat(heard)
                    .containsExactly(
                            "A started release-name",
                            "A executing [shop]",
                            "A failed execution error at (shop/templates/a.yaml:3:27): it is broken");
        }

        @Test
        void values_that_cannot_be_read_fail_before_anything_is_executed() {
            RenderRequest request =
                    request().set("a").listener(new Diary("A", heard, false)).build();

            assertThatThrownBy(() -> ChartRenderer.render(request)).isInstanceOf(RenderException.class);

            assertThat(heard).hasSize(2).last().asString().startsWith("A failed failed parsing --set data");
        }

        @Test
        void a_named_template_is_told_with_its_text_or_its_failure() {
            RenderRequest request =
                    request().listener(new Diary("A", heard, false)).build();

            ChartRenderer.include(request, "shop.name", ".");
            assertThatThrownBy(() -> ChartRenderer.include(request, "shop.broken", "."))
                    .isInstanceOf(RenderException.class);

            assertThat(heard)
                    .containsExactly(
                            "A started release-name",
                            "A executing [shop]",
                            "A included shop.name: name",
                            "A started release-name",
                            "A executing [shop]",
                            "A failed execution error at (shop/templates/_helpers.tpl:2:29): broken");
        }

        @Test
        void derived_requests_keep_the_listeners_unless_they_are_replaced() {
            RenderRequest first =
                    request().listener(new Diary("A", heard, false)).build();

            ChartRenderer.render(first.toBuilder().release("second").build());
            ChartRenderer.render(first.toBuilder().listeners(List.of()).build());

            assertThat(heard).first().isEqualTo("A started second");
            assertThat(heard).filteredOn(text -> text.contains("started")).hasSize(1);
        }
    }

    @Nested
    class ThatFail {

        /** Throws what templates and charts may throw too, which must not be taken for an error of theirs. */
        private RenderListener failing(String where) {
            return request -> {
                failIf(where.equals("started"));
                return new RenderRecorder() {
                    @Override
                    public ExecutionListener executing(TemplateExecution execution) {
                        failIf(where.equals("executing"));
                        return new ExecutionListener() {
                            @Override
                            public void reached(ExecutionPoint point) {
                                failIf(where.equals("reached"));
                            }
                        };
                    }

                    @Override
                    public void finished(RenderedChart rendered) {
                        failIf(where.equals("finished"));
                    }

                    @Override
                    public void failed(RenderException failure) {
                        failIf(where.equals("failed"));
                    }
                };
            };
        }

        private static void failIf(boolean fails) {
            if (fails) {
                throw new GoError("out of order");
            }
        }

        private void assertEnds(RenderRequest.Builder request, String where) {
            RenderRequest built = request.listener(new Diary("A", heard, false))
                    .listener(failing(where))
                    .listener(new Diary("C", heard, false))
                    .build();

            assertThatThrownBy(() -> ChartRenderer.render(built))
                    .isInstanceOf(ListenerException.class)
                    .hasMessageMatching("The listener \\S+RenderListenerTest\\S+ failed in `" + where
                            + "`: dev.seatrial.template.internal.go.GoError: out of order")
                    .hasRootCauseInstanceOf(GoError.class);
        }

        @Test
        void in_started_end_the_render_and_those_who_heard_of_it_are_told() {
            assertEnds(request(), "started");

            assertThat(heard).hasSize(2).last().asString().startsWith("A aborted The listener ");
        }

        @Test
        void in_executing_end_the_render_and_all_others_are_told() {
            assertEnds(request(), "executing");

            assertThat(heard)
                    .filteredOn(text -> text.contains("aborted"))
                    .extracting(text -> text.substring(0, 22))
                    .containsExactly("A aborted The listener", "C aborted The listener");
        }

        @Test
        void in_a_template_do_not_become_an_error_of_the_template() {
            assertEnds(request(), "reached");

            assertThat(heard).filteredOn(text -> text.contains("aborted")).hasSize(2);
            assertThat(heard).noneMatch(text -> text.contains("finished") || text.contains(" failed execution"));
        }

        @Test
        void in_finished_do_not_keep_the_others_from_hearing_the_end() {
            assertEnds(request(), "finished");

            assertThat(heard).contains("A finished [shop/templates/a.yaml]", "C finished [shop/templates/a.yaml]");
        }

        @Test
        void in_failed_keep_the_failure_of_the_chart_beside_their_own() {
            RenderRequest request =
                    request().set("broken=true").listener(failing("failed")).build();

            assertThatThrownBy(() -> ChartRenderer.render(request))
                    .isInstanceOf(ListenerException.class)
                    .satisfies(
                            e -> assertThat(e.getSuppressed()).singleElement().isInstanceOf(RenderException.class));
        }
    }

    @Test
    void the_values_of_an_execution_tell_the_paths_of_what_is_read() {
        RenderListener listener = request -> new RenderRecorder() {
            @Override
            public ExecutionListener executing(TemplateExecution execution) {
                return new ExecutionListener() {
                    @Override
                    public void read(Map<String, ?> map, String key, @Nullable Object value) {
                        execution
                                .values()
                                .pathOf(map)
                                .map(path -> path.child(key))
                                .map(ValuePath::toString)
                                .ifPresent(heard::add);
                    }
                };
            }
        };

        ChartRenderer.render(request().listener(listener).build());

        assertThat(heard).containsExactly("size", "inner", "inner.deep", "inner.deep.x", "broken");
    }
}
