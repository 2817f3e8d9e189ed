/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.UserValues;
import dev.seatrial.render.RenderRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartAssertTest {

    private static final String CHART = """
            apiVersion: v2
            name: shop
            version: 1.0.0
            """;
    private static final String CONFIG = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              # the name of the object
              name: {{ .Values.name }}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_chart_without_errors_and_warnings_passes() throws IOException {
        Chart chart = chart(CHART, "name: config\n");

        assertThat(chart).passesLint().passesStrictLint();
    }

    @Test
    void an_error_fails_with_its_line_and_a_hint() throws IOException {
        Chart chart = chart(CHART + "sources:\n- shop.example.com\n", "name: config\n");

        assertThatThrownBy(() -> assertThat(chart).passesLint()).hasMessage("""
                The chart `shop` does not pass `helm lint`: 1 finding.

                found: ERROR Chart.yaml:4: invalid source URL 'shop.example.com'
                         Write a complete URL, such as `https://example.com/shop`.""");
    }

    @Test
    void a_warning_fails_the_strict_variant_only_with_the_line_of_the_template() throws IOException {
        Chart chart = chart(CHART, "name: Config\n");

        assertThat(chart).passesLint();
        assertThatThrownBy(() -> assertThat(chart).passesStrictLint())
                .hasMessageStartingWith("""
                        The chart `shop` does not pass `helm lint --strict`: 1 finding.

                        found: WARNING templates/config.yaml:3: object name does not conform to Kubernetes naming requirements: "Config": \
                        """)
                .hasMessageEndingWith("Set `metadata.name` to a name of lower-case letters, digits and `-`.");
    }

    @Test
    void the_chart_of_a_request_is_linted_with_the_values_and_the_helm_version_of_the_request() throws IOException {
        Chart chart = chart(CHART + "unknown: 1\n", "name: config\n");
        RenderRequest request = RenderRequest.builder(chart)
                .helmVersion(HelmVersion.V3_17)
                .values(UserValues.none().withText("name: Config", "values-prod.yaml"))
                .build();

        assertThatThrownBy(() -> ChartAssert.of(request).passesStrictLint())
                .hasMessageContaining("1 finding")
                .hasMessageContaining("\"Config\"");
    }

    @Test
    void a_failing_template_is_named() throws IOException {
        Chart chart = chart(CHART, "other: 1\n");
        Files.writeString(folder.resolve("templates/config.yaml"), "{{ .Values.a.b.c }}");

        assertThatThrownBy(() -> assertThat(chart).passesLint())
                .hasMessageContaining("ERROR templates/: ")
                .hasMessageContaining("shop/templates/config.yaml:1:");
    }

    @Test
    void a_chart_from_memory_cannot_be_linted() {
        Chart chart = ChartLoader.load(Map.of("Chart.yaml", CHART.getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> assertThat(chart).passesLint())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The chart `shop` was loaded from memory. Load it from its folder or archive to lint it.");
    }

    private Chart chart(String chartYaml, String values) throws IOException {
        write("Chart.yaml", chartYaml);
        write("values.yaml", values);
        write("templates/config.yaml", CONFIG);
        return ChartLoader.load(folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
