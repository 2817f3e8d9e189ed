/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Failing.assertFails;
import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Failure messages for rendered charts, with the template lines and values that lead to the wrong line. */
class RenderedFailureTextTest {

    private static final Map<String, String> CHART = Map.of(
            "Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n",
            "values.yaml", """
                    image:
                      name: web
                      tag: ""
                    labels: {tier: front}
                    hosts: [{name: a.example, port: 80}, {name: b.example, port: 81}]
                    note: 'note: {{ .Values.image.name }}'
                    """,
            "templates/_helpers.tpl", """
                    {{- define "shop.labels" -}}
                    app: shop
                    {{- with .Values.labels }}
                    {{ toYaml . }}
                    {{- end }}
                    {{- end }}
                    """,
            "templates/web.yaml", """
                    apiVersion: v1
                    kind: Web
                    metadata:
                      name: web
                      labels:
                        {{- include "shop.labels" . | nindent 4 }}
                    spec:
                      image: "{{ .Values.image.name }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                      hosts:
                      {{- range .Values.hosts }}
                      - name: {{ .name }}
                        port: {{ .port }}
                      {{- end }}
                      {{- tpl .Values.note . | nindent 2 }}
                    """);

    private final Manifests manifests = chart().manifests();

    @Test
    void every_value_of_a_line_is_shown_with_the_place_that_set_it() {
        assertFails(() -> assertThat(manifests).manifest("Web").hasValue("spec.image", "web:1"), """
                `spec.image` of Web/web is "web:", not "web:1".

                9 |   image: "web:"
                  |          ^^^^^^

                expected: "web:1"
                actual:   "web:"
                template: shop/templates/web.yaml:8
                value:    `image.name` is "web" (prod.yaml:1)
                          `image.tag` is "" (shop/values.yaml:3)""");
    }

    @Test
    void an_included_line_names_the_include_and_the_leaf() {
        assertFails(() -> assertThat(manifests).manifest("Web").hasLabel("tier", "back"), """
                Web/web has label `tier: front`, not `back`.

                7 |     tier: front
                  |           ^^^^^

                expected: "back"
                actual:   "front"
                template: shop/templates/_helpers.tpl:4, included from shop/templates/web.yaml:6
                value:    `labels.tier` is "front" (shop/values.yaml:4)""");
    }

    @Test
    void an_iteration_of_a_loop_names_its_element() {
        assertFails(() -> assertThat(manifests).manifest("Web").hasValue("spec.hosts[1].port", 80), """
                `spec.hosts[1].port` of Web/web is 81, not 80.

                14 |     port: 81
                   |           ^^

                expected: 80
                actual:   81
                template: shop/templates/web.yaml:12
                value:    `hosts[1].port` is 81 (shop/values.yaml:5)""");
    }

    @Test
    void a_line_rendered_by_tpl_names_the_call() {
        assertFails(() -> assertThat(manifests).manifest("Web").hasValue("spec.note", "x"), """
                `spec.note` of Web/web is "web", not "x".

                15 |   note: web
                   |         ^^^

                expected: "x"
                actual:   "web"
                template: .Values.note:1, included from shop/templates/web.yaml:14
                value:    `image.name` is "web" (prod.yaml:1)""");
    }

    static RenderedChart chart() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        CHART.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return ChartRenderer.render(RenderRequest.builder(ChartLoader.load(files))
                .values("image: {name: web}\n", "prod.yaml")
                .build());
    }
}
