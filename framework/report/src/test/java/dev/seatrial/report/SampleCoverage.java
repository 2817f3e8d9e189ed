/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.coverage.CoverageCollector;
import dev.seatrial.coverage.CoverageData;
import dev.seatrial.coverage.CoverageSettings;
import dev.seatrial.coverage.CoveredTest;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** What tests reach of a chart with a template that has every state of a line. */
final class SampleCoverage {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private static final Chart CHART = ChartLoader.load(Map.of(
            "Chart.yaml", bytes("apiVersion: v2\nname: web\nversion: 1.2.3\n"),
            "values.yaml", bytes("up: false\nname: a\nunread: 1\n"),
            "templates/a.yaml", bytes("""
                            {{/* nothing */}}
                            kind: Deployment
                            {{- if .Values.up }}
                            up: {{ .Values.other }}
                            {{- end }}
                            name: {{ .Values.name | default "b" }}
                            hostile: </script>
                            """)));

    private SampleCoverage() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what a test reaches that renders the chart with a setting. */
    static CoverageData of(TestIdentity test, String setting) {
        CoverageCollector collector = new CoverageCollector(new CoverageSettings(Path.of(""), Set.of()), CLOCK);
        CoveredTest covered = new CoveredTest(test.id(), test.qualifiedClassName(), test.method(), test.invocation());
        ChartRenderer.render(RenderRequest.builder(CHART)
                .set(setting)
                .listener(collector.listener(reached -> collector.add(covered, reached)))
                .listener(collector.valuesListener())
                .build());
        return collector.data();
    }
}
