/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFixture;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import org.junit.jupiter.api.Test;

class NamedTemplateTest {

    private static final Chart LIBRARY = ChartFixture.chart("""
            ==> Chart.yaml
            apiVersion: v2
            name: common
            version: 1.2.0
            type: library
            ==> values.yaml
            team: shop
            ==> templates/_names.tpl
            {{- define "common.label" -}}
            {{ .Chart.Name }}-{{ .Chart.Version }}/{{ .Values.team }}/{{ .Release.Name }}
            {{- end }}
            {{- define "common.volume" -}}
            {{ required "a size is required" .size }}
            {{- end }}
            """);

    private static final Chart APPLICATION = ChartFixture.chart("""
            ==> templates/app.yaml
            {{- define "shop.name" }}{{ .Template.BasePath }}{{ end }}
            {{- fail "not this one" }}
            """);

    @Test
    void the_templates_of_a_library_are_called_with_the_root_context() {
        RenderRequest request =
                RenderRequest.builder(LIBRARY).release("r").set("team=pay").build();

        assertThat(ChartRenderer.include(request, "common.label", ".")).isEqualTo("common-1.2.0/pay/r");
    }

    @Test
    void the_context_is_written_as_in_a_template() {
        RenderRequest request = RenderRequest.builder(LIBRARY).build();

        assertThat(ChartRenderer.include(request, "common.volume", "dict \"size\" (add 1 2)"))
                .isEqualTo("3");
    }

    @Test
    void a_template_that_fails_beside_the_named_one_is_not_executed() {
        RenderRequest request = RenderRequest.builder(APPLICATION).build();

        assertThat(ChartRenderer.include(request, "shop.name", ".")).isEqualTo("shop/templates");
    }

    @Test
    void a_failure_is_told_in_the_words_of_helm() {
        RenderRequest request = RenderRequest.builder(LIBRARY).build();

        assertThatThrownBy(() -> ChartRenderer.include(request, "common.volume", "dict"))
                .isInstanceOf(RenderException.class)
                .hasMessage("execution error at (common/templates/_names.tpl:5:3): a size is required");
    }

    @Test
    void of_a_bad_context_the_context_is_shown() {
        RenderRequest request = RenderRequest.builder(LIBRARY).build();

        assertThatThrownBy(() -> ChartRenderer.include(request, "common.volume", "index .Values.team 99"))
                .isInstanceOf(RenderException.class)
                .hasMessage("template: gotpl:1:28: executing \"gotpl\" at <index .Values.team 99>: "
                        + "error calling index: index out of range: 99");
    }

    @Test
    void a_name_that_no_template_has_is_answered_with_the_nearest() {
        RenderRequest request = RenderRequest.builder(LIBRARY).build();

        assertThatThrownBy(() -> ChartRenderer.include(request, "common.lable", "."))
                .isInstanceOfSatisfying(
                        RenderException.class,
                        e -> assertThat(DiagnosticRenderer.render(e.diagnostic()))
                                .isEqualTo("""
                                The chart `common` has no template named `common.lable`.

                                hint: Did you mean `common.label`?"""));
    }
}
