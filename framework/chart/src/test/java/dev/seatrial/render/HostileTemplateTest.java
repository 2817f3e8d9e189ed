/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.ChartFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that are made to take all time, stack or memory: each ends in an error that says so. */
class HostileTemplateTest {

    private static final int DEEP = 10_000;

    @Test
    void includes_without_end_stop_as_in_helm() {
        assertThatThrownBy(() -> render("{{ define \"x\" }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}"))
                .isInstanceOf(RenderException.class)
                .hasMessageEndingWith("error calling include: rendering template has a nested reference name: x: unable"
                        + " to execute template");
    }

    @Test
    void template_calls_without_end_stop_as_in_go() {
        assertThatThrownBy(() -> render("{{ define \"x\" }}{{ template \"x\" . }}{{ end }}{{ template \"x\" . }}"))
                .hasMessage("shop/templates/a.yaml:1:28\n  executing \"x\" at <{{template \"x\" .}}>:\n"
                        + "    exceeded maximum template depth (100000)");
    }

    @Test
    void texts_without_end_stop() {
        assertThatThrownBy(() -> render("{{ $t := \"{{ tpl . . }}\" }}{{ tpl $t $t }}"))
                .hasMessageEndingWith("calls of tpl are nested more than 1000 levels deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ range 1000000000 }}{{ end }}",
                "{{ range 100000 }}{{ range 100000 }}{{ end }}{{ end }}",
                "{{ range until 1000000000 }}{{ end }}",
                "{{ define \"x\" }}{{ if gt . 0 }}{{ range list 1 2 }}{{ include \"x\" (sub $ 1 | int) }}{{ end }}{{ end }}"
                        + "{{ end }}{{ include \"x\" 60 }}"
            })
    void loops_without_end_stop_after_their_time(String template) {
        RenderRequest request =
                request(template).timeLimit(Duration.ofMillis(200)).build();

        assertThatThrownBy(() -> ChartRenderer.render(request))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("rendering the chart exceeds the time limit of 200 ms");
    }

    @Test
    void output_without_end_stops_at_its_limit() {
        RenderRequest request = request("{{ range 1000000000 }}line\n{{ end }}")
                .maxOutput(10_000)
                .build();

        assertThatThrownBy(() -> ChartRenderer.render(request))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("rendering the chart exceeds the output limit of 10000 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "repeat 2000000000 \"x\"; a text of 2000000000 characters exceeds the output limit of 268435456 characters",
                "repeat 9223372036854775807 \"xy\"; strings: Repeat output length overflow",
                "indent 2000000000 \"x\"; a text of 2000000000 characters exceeds the output limit of 268435456 characters",
                "nindent 2000000000 \"x\"; a text of 2000000000 characters exceeds the output limit of 268435456 characters",
                "repeat 1000000 \"\\n\" | indent 10000; a text of 10001010000 characters exceeds the output limit of 268435456 characters",
                "randAlphaNum 2000000000; a text of 2000000000 characters exceeds the output limit of 268435456 characters",
                "randBytes 2000000000; a text of 2000000000 characters exceeds the output limit of 268435456 characters",
                "seq 1 2000000000; a text of 2000000000 characters exceeds the output limit of 268435456 characters",
            })
    void numbers_that_ask_for_all_memory_are_refused(String call, String message) {
        assertThatThrownBy(() -> render("{{ " + call + " | len }}"))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining(message);
    }

    @Test
    void what_grows_beyond_the_memory_is_an_error_and_the_next_render_works() {
        assertThatThrownBy(
                        () -> render("{{ $x := list }}{{ range 64 }}{{ $x = concat $x $x (list 1 2 3 4) }}{{ end }}"))
                .isInstanceOf(RenderException.class);

        assertThat(render("a: 1").files()).containsValue("a: 1");
    }

    @Test
    void widths_beyond_reason_are_no_widths() {
        assertThat(render("a: '{{ printf \"%1000000000d\" 1 }}'").files())
                .containsValue("a: '%!(NOVERB)%!(EXTRA int=1)'");
    }

    @Test
    void brackets_nested_10_000_deep_are_evaluated_and_more_refused() {
        assertThat(render("a: {{ " + "(".repeat(DEEP) + "1" + ")".repeat(DEEP) + " }}")
                        .files())
                .containsValue("a: 1");
        assertThatThrownBy(() -> render("{{ " + "(".repeat(DEEP + 1) + "1" + ")".repeat(DEEP + 1) + " }}"))
                .hasMessage("parse error at (shop/templates/a.yaml:1): max expression depth exceeded");
    }

    @Test
    void conditions_nested_10_000_deep_are_evaluated() {
        assertThat(render("{{ if true }}".repeat(DEEP) + "a: 1" + "{{ end }}".repeat(DEEP))
                        .files())
                .containsValue("a: 1");
    }

    @Test
    void values_nested_9_000_deep_are_rendered() {
        String text = "templates/a.yaml\na: {{ toJson .Values | len }}\n==> values.yaml\na: " + "[".repeat(9000)
                + "]".repeat(9000) + "\n";

        assertThat(ChartRenderer.render(RenderRequest.builder(ChartFixture.chart("==> " + text))
                                .release("r")
                                .build())
                        .files())
                .containsValue("a: 18006\n");
    }

    @Test
    void patterns_take_time_in_proportion_to_the_text() {
        assertThat(render("a: {{ regexMatch \"^(a+)+$\" (printf \"%sb\" (repeat 100000 \"a\")) }}")
                        .files())
                .containsValue("a: false");
    }

    private static RenderRequest.Builder request(String template) {
        return RenderRequest.builder(ChartFixture.chart("==> templates/a.yaml\n" + template))
                .release("r");
    }

    private static RenderedChart render(String template) {
        return ChartRenderer.render(request(template).build());
    }
}
