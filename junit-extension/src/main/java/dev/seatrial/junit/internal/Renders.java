/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderedChart;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Keeps charts and what they rendered to, for all tests of a run. What renders to the same is rendered once. */
final class Renders {

    /** Bounds what is kept: a run of many thousand different renders starts over now and then instead of filling the heap. */
    private static final int KEPT = 200;

    private final ConcurrentMap<Path, Chart> charts = new ConcurrentHashMap<>();
    private final Map<Settings, Outcome> outcomes = new ConcurrentHashMap<>();

    /** What a render came to: exactly one of the two. */
    sealed interface Outcome {

        record Rendered(RenderedChart chart) implements Outcome {}

        record Failed(RenderException failure) implements Outcome {}
    }

    Chart chart(Path path) {
        return charts.computeIfAbsent(path, Renders::load);
    }

    Outcome outcome(Settings settings) {
        Outcome known = outcomes.get(settings);
        if (known != null) {
            return known;
        }
        if (outcomes.size() >= KEPT) {
            outcomes.clear();
        }
        return outcomes.computeIfAbsent(settings, this::render);
    }

    private Outcome render(Settings settings) {
        try {
            return new Outcome.Rendered(ChartRenderer.render(Requests.of(chart(settings.chart()), settings)));
        } catch (RenderException e) {
            return new Outcome.Failed(e);
        }
    }

    private static Chart load(Path path) {
        try {
            return ChartLoader.load(path);
        } catch (ChartException e) {
            throw new ExtensionConfigurationException(
                    "`@ChartTest(chart = \"%s\")`: %s".formatted(path, e.getMessage()), e);
        }
    }
}
