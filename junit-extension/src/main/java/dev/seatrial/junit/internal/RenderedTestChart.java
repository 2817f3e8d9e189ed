/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.chart.Chart;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.junit.TestChart;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.opentest4j.AssertionFailedError;

/**
 * The chart of a test.
 *
 * @param chart the chart as loaded
 * @param settings what the annotations say
 * @param change what the test adds
 */
record RenderedTestChart(Chart chart, Settings settings, UnaryOperator<RenderRequest.Builder> change)
        implements TestChart {

    @Override
    public RenderedChart render() {
        try {
            return ChartRenderer.render(request(chart));
        } catch (RenderException e) {
            throw new AssertionFailedError(DiagnosticRenderer.render(e.diagnostic()), e);
        }
    }

    @Override
    public Manifests manifests() {
        return render().manifests();
    }

    @Override
    public RenderFailure failure() {
        try {
            ChartRenderer.render(request(chart));
        } catch (RenderException e) {
            return new RenderFailure(e);
        }
        throw new AssertionFailedError("The chart renders, but it should fail.");
    }

    @Override
    public TestChart withValues(String yaml) {
        return with(request -> request.values(yaml, "withValues"));
    }

    @Override
    public TestChart withSet(String expression) {
        return with(request -> request.set(expression));
    }

    @Override
    public TestChart with(Consumer<RenderRequest.Builder> more) {
        return new RenderedTestChart(chart, settings, request -> {
            RenderRequest.Builder changed = change.apply(request);
            more.accept(changed);
            return changed;
        });
    }

    @Override
    public String template(String name) {
        return template(name, ".");
    }

    @Override
    public String template(String name, String context) {
        Chart alone = NamedTemplate.chart(settings.chart(), name, context);
        try {
            return ChartRenderer.render(request(alone)).notes();
        } catch (RenderException e) {
            throw new AssertionFailedError(DiagnosticRenderer.render(e.diagnostic()), e);
        }
    }

    private RenderRequest request(Chart rendered) {
        return change.apply(Requests.of(rendered, settings).toBuilder()).build();
    }
}
