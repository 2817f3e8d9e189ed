/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Charts of tests, made of text. Immutable. */
record TestChart(String version, Map<String, String> files) {

    static TestChart of(String version) {
        return new TestChart(version, Map.of());
    }

    TestChart with(String path, String text) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(path, text);
        return new TestChart(version, more);
    }

    TestChart withTemplate(String text) {
        return with("templates/web.yaml", text);
    }

    TestChart withValues(String text) {
        return with("values.yaml", text);
    }

    Chart chart() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        String metadata = "apiVersion: v2\nname: shop\nversion: %s\n".formatted(version);
        contents.put("Chart.yaml", metadata.getBytes(StandardCharsets.UTF_8));
        files.forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ChartLoader.load(contents);
    }

    /** Returns the plan of the upgrade between two charts with one template each. */
    static UpgradePlan plan(String before, String after) {
        return Upgrade.from(of("1.0.0").withTemplate(before).chart())
                .to(of("1.1.0").withTemplate(after).chart())
                .forKubernetes("1.35")
                .plan();
    }
}
