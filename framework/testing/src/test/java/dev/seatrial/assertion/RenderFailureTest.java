/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.manifest.TemplateLocation;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The data of a failure to render. */
class RenderFailureTest {

    @Test
    void the_message_of_a_failure_in_nested_includes_is_the_innermost() {
        RenderFailure failure = render(Map.of(
                "templates/_helpers.tpl",
                "{{ define \"outer\" }}\n{{ include \"inner\" . }}{{ end }}"
                        + "{{ define \"inner\" }}\n\n{{ .Values.image.tag }}{{ end }}",
                "templates/a.yaml",
                "kind: A\nimage: {{ include \"outer\" . }}\n"));

        assertThat(failure.message()).isEqualTo("nil pointer evaluating interface {}.tag");
        assertThat(failure.locations())
                .containsExactly(
                        new TemplateLocation("shop/templates/_helpers.tpl", 4),
                        new TemplateLocation("shop/templates/_helpers.tpl", 2),
                        new TemplateLocation("shop/templates/a.yaml", 2));
        assertThat(failure).hasToString(failure.exception().getMessage());
    }

    @Test
    void a_failure_has_an_explanation_with_the_source() {
        assertThat(Failing.render().explanation()).isEqualTo("""
                execution error at (shop/templates/a.yaml:3:9): host is required

                3 | host: {{ required "host is required" .Values.host }}
                  |                                      ^^^^^^^^^^^^

                value:  `host` is not set
                layers: none
                hint:   Set `host` in a values file or with `--set`.""");
        assertThat(Failing.render().message()).isEqualTo("host is required");
    }

    @Test
    void a_message_without_a_location_is_the_whole_text() {
        RenderFailure failure = render(Map.of("values.schema.json", "{\"required\": [\"host\"]}"));

        assertThat(failure.message()).isEqualTo(failure.text()).contains("missing property 'host'");
        assertThat(failure.locations()).isEmpty();
    }

    @Test
    void a_template_that_cannot_be_parsed_fails_at_the_wrong_line() {
        RenderFailure failure = render(Map.of("templates/a.yaml", "kind: A\nx: {{ if }}\n"));

        assertThat(failure.message()).isEqualTo("missing value for if");
        assertThat(failure.locations()).containsExactly(new TemplateLocation("shop/templates/a.yaml", 2));
    }

    private static RenderFailure render(Map<String, String> files) {
        Map<String, byte[]> chart = new HashMap<>();
        chart.put("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n".getBytes(StandardCharsets.UTF_8));
        files.forEach((name, text) -> chart.put(name, text.getBytes(StandardCharsets.UTF_8)));
        RenderRequest request = RenderRequest.builder(ChartLoader.load(chart)).build();
        return new RenderFailure(catchThrowableOfType(RenderException.class, () -> ChartRenderer.render(request)));
    }
}
