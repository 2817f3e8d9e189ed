/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every point that a listener hears of is one that the chart lists, but for the points of texts that {@code tpl} executes. */
class PointsAgreementTest {

    private static final List<Path> OWN = List.of(
            Path.of("../../examples/render/src/main/helm/rust-microservice"),
            Path.of("../../examples/render/src/test/helm/as-published"),
            Path.of("../../examples/cluster/src/test/helm/web"));
    private static final int MOST = 40;

    static List<Path> ownCharts() {
        return OWN;
    }

    /** Charts of the corpus from all over it, as far as it is there. */
    static List<Path> publicCharts() throws IOException {
        Path corpus = Path.of(System.getProperty("seatrial.corpus", "../../../shared/corpus/open"))
                .resolve("charts");
        if (!Files.isDirectory(corpus)) {
            return List.of(corpus);
        }
        try (Stream<Path> files = Files.list(corpus)) {
            List<Path> charts = files.sorted()
                    .flatMap(PointsAgreementTest::children)
                    .filter(chart -> Files.exists(chart.resolve("Chart.yaml")))
                    .toList();
            int step = Math.max(1, charts.size() / MOST);
            return Stream.iterate(0, i -> i < charts.size(), i -> i + step)
                    .map(charts::get)
                    .toList();
        }
    }

    private static Stream<Path> children(Path owner) {
        try (Stream<Path> files = Files.list(owner)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("ownCharts")
    void in_the_charts_of_this_repository(Path chart) {
        assertThat(agreeing(ChartLoader.load(chart))).isGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("publicCharts")
    void in_public_charts(Path chart) {
        assumeTrue(Files.isDirectory(chart), "no public charts at " + chart.toAbsolutePath());

        agreeing(ChartLoader.load(chart));
    }

    /** Returns how many points were heard, none of which is unknown. */
    private static int agreeing(Chart chart) {
        Set<ExecutionPoint> heard = new HashSet<>();
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void reached(ExecutionPoint point) {
                heard.add(point);
            }
        };
        RenderRequest request = RenderRequest.builder(chart)
                .listener(RenderListener.of(listener))
                .build();
        try {
            ChartRenderer.render(request);
        } catch (RenderException e) {
            // what was heard until it failed counts
        }
        heard.removeIf(point -> !point.file().name().contains("/templates/"));
        List<ExecutionPoint> points = ChartRenderer.points(chart, HelmVersion.latest());
        assertThat(points).doesNotHaveDuplicates();
        assertThat(new HashSet<>(points)).containsAll(heard);
        return heard.size();
    }
}
