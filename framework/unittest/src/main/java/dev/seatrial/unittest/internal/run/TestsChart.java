/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.KubeVersion;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.unittest.internal.suite.Suite;
import dev.seatrial.unittest.internal.suite.SuiteException;
import dev.seatrial.unittest.internal.suite.SuiteReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The suites that a chart writes: each of its templates is a file of suites. */
final class TestsChart {

    private TestsChart() {}

    static List<Suite> suites(Path folder, boolean refusesUnknown) {
        Map<String, String> files = new TreeMap<>(GoStrings.ORDER);
        Chart chart;
        try {
            chart = ChartLoader.load(folder, HelmVersion.V3_21);
            files.putAll(ChartRenderer.render(RenderRequest.builder(chart)
                            .helmVersion(HelmVersion.V3_21)
                            .release("TEST-SUITE-RELEASE")
                            .namespace("NAMESPACE")
                            .revision(1)
                            .kubeVersion(new KubeVersion("v1.20.0", "v1.20.0", "1", "20"))
                            .servedApiVersions(List.of())
                            .engineOnly(new TemplateSelection(List.of(), List.of()))
                            .build())
                    .files());
        } catch (ChartException | RenderException e) {
            throw new SuiteException(folder, 0, String.valueOf(e.getMessage()));
        }
        List<Suite> suites = new ArrayList<>();
        files.forEach((path, text) -> {
            Path file = folder.resolve(path.substring(chart.name().length() + 1));
            if (text.isBlank()) {
                throw new SuiteException(file, 0, "the template writes no suite");
            }
            int number = 0;
            for (Suite suite : SuiteReader.read(file, text, refusesUnknown)) {
                if (suite.name().isEmpty()) {
                    throw new SuiteException(
                            file, suite.line(), "helm chart based test suites must include `suite` field");
                }
                suites.add(suite.in(file, suite.snapshotId().isEmpty() ? String.valueOf(number) : suite.snapshotId()));
                number++;
            }
        });
        return suites;
    }
}
