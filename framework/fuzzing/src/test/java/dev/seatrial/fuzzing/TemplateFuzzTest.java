/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

class TemplateFuzzTest {

    private static final String CHART = "apiVersion: v2\nname: c\nversion: 0.1.0\n";
    private static final String VALUES = "a: 1\nb: {c: [x, 2.5, null, {d: true}]}\ntext: a,b\nempty: {}\n";
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final long MOST_OUTPUT = 1 << 20;

    @FuzzTest
    void a_template_renders_or_fails_with_the_text_of_helm(byte[] template) {
        Chart chart = ChartLoader.load(Map.of(
                "Chart.yaml", CHART.getBytes(StandardCharsets.UTF_8),
                "values.yaml", VALUES.getBytes(StandardCharsets.UTF_8),
                "templates/t.yaml", template));
        RenderedChart rendered;
        try {
            rendered = ChartRenderer.render(RenderRequest.builder(chart)
                    .seed(1)
                    .timeLimit(LIMIT)
                    .maxOutput(MOST_OUTPUT)
                    .build());
        } catch (RenderException documented) {
            return;
        }
        rendered.manifests().stream().forEach(Manifest::content);
    }
}
