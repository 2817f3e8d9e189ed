/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFixture;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.template.internal.limit.Budget;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedDefaultsTest {

    private static final String CHANGING = """
            ==> templates/a.yaml
            before: {{ .Values | toJson }}
            {{- $_ := set .Values.web "image" "changed" }}
            {{- $_ := set .Values "more" 1 }}
            {{- $_ := unset .Values.web.labels "app" }}
            after: {{ .Values | toJson }}
            """;

    private static final String VALUES = """
            ==> values.yaml
            web:
              image: nginx
              labels: {app: web}
            ports: [{name: http}]
            """;

    @Test
    void defaults_without_nulls_and_dependencies_are_shared() {
        assertThat(areSafe(VALUES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "==> values.yaml\na: null\n",
                "==> values.yaml\na: {b: [], c: {d: null}}\n",
                "==> values.yaml\na: 1\n==> charts/db/Chart.yaml\napiVersion: v2\nname: db\nversion: 1.0.0\n",
            })
    void other_defaults_are_copied(String chart) {
        assertThat(areSafe(chart)).isFalse();
    }

    @Test
    void a_template_that_changes_values_changes_them_for_its_render_only() {
        Chart chart = ChartFixture.chart(VALUES + CHANGING);
        String defaults = chart.values().toString();

        for (String port : new String[] {"1", "2"}) {
            String text = ChartRenderer.render(
                            RenderRequest.builder(chart).set("port=" + port).build())
                    .text();

            assertThat(text)
                    .contains("before: {\"port\":" + port + ",\"ports\":[{\"name\":\"http\"}],"
                            + "\"web\":{\"image\":\"nginx\",\"labels\":{\"app\":\"web\"}}}")
                    .contains("after: {\"more\":1,\"port\":" + port + ",\"ports\":[{\"name\":\"http\"}],"
                            + "\"web\":{\"image\":\"changed\",\"labels\":{}}}");
        }
        assertThat(chart.values()).hasToString(defaults);
    }

    private static boolean areSafe(String text) {
        Chart chart = ChartFixture.chart(text);
        return SharedDefaults.areSafe(PreparedChart.of(chart, Map.of(), HelmVersion.latest(), false, Budget.unlimited())
                .chart());
    }
}
