/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.chart.Chart;
import dev.seatrial.junit.TestChart;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import java.util.function.Consumer;
import org.opentest4j.AssertionFailedError;

/**
 * The chart of a test.
 *
 * @param request what is rendered
 * @param evidence keeps each render
 * @param record hears of checks of each render
 */
record RenderedTestChart(RenderRequest request, Evidence evidence, TestRecord record) implements TestChart {

    static TestChart of(Chart chart, Settings settings, boolean showSecrets, Evidence evidence, TestRecord record) {
        RenderRequest request = Requests.of(chart, settings).toBuilder()
                .listener(new RenderRecords(record::rendered))
                .showSecrets(showSecrets)
                .build();
        return new RenderedTestChart(request, evidence, record);
    }

    @Override
    public RenderedChart render() {
        try {
            return rendered();
        } catch (RenderException e) {
            throw failed(e);
        }
    }

    @Override
    public Manifests manifests() {
        return render().manifests();
    }

    @Override
    public RenderFailure failure() {
        try {
            rendered();
        } catch (RenderException e) {
            return new RenderFailure(e);
        }
        throw new AssertionFailedError("The chart renders, but it should fail.");
    }

    private RenderedChart rendered() {
        RenderedChart rendered = ChartRenderer.render(request);
        evidence.add(rendered);
        record.hides(rendered::secrets);
        return rendered.observedBy(record);
    }

    @Override
    public TestChart withValues(String yaml) {
        return with(builder -> builder.values(yaml, "withValues"));
    }

    @Override
    public TestChart withSet(String expression) {
        return with(builder -> builder.set(expression));
    }

    @Override
    public TestChart with(Consumer<RenderRequest.Builder> change) {
        RenderRequest.Builder builder = request.toBuilder();
        change.accept(builder);
        return new RenderedTestChart(builder.build(), evidence, record);
    }

    @Override
    public String template(String name) {
        return template(name, ".");
    }

    @Override
    public String template(String name, String context) {
        try {
            return ChartRenderer.include(request, name, context);
        } catch (RenderException e) {
            throw failed(e);
        }
    }

    private static AssertionFailedError failed(RenderException failure) {
        return new AssertionFailedError(failure.explanation(), failure);
    }
}
