/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedRenderTest {

    @TempDir
    private Path folder;

    private Chart chart(String template) throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("Chart.yaml"), "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        Files.writeString(folder.resolve("templates/config.yaml"), "apiVersion: v1\nkind: ConfigMap\n" + template);
        return ChartLoader.load(folder);
    }

    @Test
    void a_chart_without_random_values_and_times_passes() throws IOException {
        Chart chart = chart("metadata:\n  name: {{ .Release.Name }}\n");

        assertThat(chart).rendersTheSameTwice();
    }

    @Test
    void random_values_and_times_fail_with_their_template_lines() throws IOException {
        Chart chart = chart("""
                metadata:
                  name: web
                data:
                  id: {{ randAlpha 4 | len }}
                  number: {{ randNumeric 40 | len | add 1 }}{{ now | date "2006" }}
                """);

        assertThatThrownBy(() -> assertThat(chart).rendersTheSameTwice()).hasMessage("""
                Two renders of the chart `shop` with the same values are different: 1 line.

                different: shop/templates/config.yaml:7
                             number: 412026
                             number: 412027
                hint:      Random values and times change with each upgrade. Set the values that the chart generates otherwise, or let the chart keep what the cluster has, with `lookup`.""");
    }

    @Test
    void passwords_stay_masked() throws IOException {
        Chart chart = chart("metadata: {name: web}\ndata:\n  password: {{ randAlphaNum 20 }}\n");

        assertThatThrownBy(() -> assertThat(chart).rendersTheSameTwice())
                .hasMessageContaining("shop/templates/config.yaml:5\n")
                .hasMessageContaining("password: <masked ");
    }

    @Test
    void names_that_are_random_and_notes_count() throws IOException {
        Chart chart = chart("metadata:\n  name: web-{{ randAlpha 5 | lower }}\n");
        Files.writeString(folder.resolve("templates/NOTES.txt"), "{{ now | date \"2006\" }}\n");

        assertThatThrownBy(() -> assertThat(chart).rendersTheSameTwice())
                .hasMessageContaining("different: 1 line.")
                .hasMessageContaining("shop/templates/config.yaml:4");
        assertThatThrownBy(() -> assertThat(ChartLoader.load(folder)).rendersTheSameTwice())
                .hasMessageContaining("different: 2 lines.")
                .hasMessageContaining("line 1 of the notes\n");
    }

    @Test
    void a_chart_that_does_not_render_fails() throws IOException {
        Chart chart = chart("metadata:\n  name: {{ fail \"no\" }}\n");

        assertThatThrownBy(() -> assertThat(chart).rendersTheSameTwice())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The chart `shop` does not render.")
                .hasMessageContaining("shop/templates/config.yaml:4");
    }
}
