/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Charts written as one text, with a line {@code ==> path} before each file, and what tests of them reach. */
final class Recorded {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private Recorded() {}

    static CoverageCollector collector(String... subcharts) {
        return new CoverageCollector(new CoverageSettings(Path.of(""), Set.of(subcharts)), CLOCK);
    }

    static CoveredTest test(String name) {
        return new CoveredTest("[test:" + name + "]", "shop.ShopChartTest", name, "");
    }

    static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        for (String part : text.split("(?m)^==> ", -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                parts.put(part.substring(0, end).strip(), part.substring(end + 1));
            }
        }
        return parts;
    }

    static Chart chart(String text) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts(text).forEach((path, content) -> files.put(path, content.getBytes(StandardCharsets.UTF_8)));
        return ChartLoader.load(files);
    }

    /** Renders a chart as a test does; a render that fails counts. */
    static void render(CoverageCollector collector, Chart chart, String test, String sets) {
        RenderRequest.Builder request = RenderRequest.builder(chart)
                .listener(collector.listener(reached -> collector.add(test(test), reached)))
                .listener(collector.valuesListener());
        if (!sets.isBlank()) {
            request.set(sets.strip());
        }
        try {
            ChartRenderer.render(request.build());
        } catch (RenderException e) {
            // the test expects it
        }
    }

    static CoverageData data(Chart chart, Map<String, String> setsByTest) {
        CoverageCollector collector = collector();
        setsByTest.forEach((test, sets) -> render(collector, chart, test, sets));
        return collector.data();
    }
}
