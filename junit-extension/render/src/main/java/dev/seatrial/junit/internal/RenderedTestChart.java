/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import static java.util.Objects.requireNonNull;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.chart.Chart;
import dev.seatrial.chart.Limits;
import dev.seatrial.coverage.internal.UsedInput;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.junit.TestChart;
import dev.seatrial.junit.TestChartAssert;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.opentest4j.AssertionFailedError;

/**
 * The chart of a test.
 *
 * @param request the request to render
 * @param cluster the objects that lookups find
 * @param unused the input that may have no effect
 * @param evidence receives each render
 * @param record receives the checks of each render
 */
record RenderedTestChart(
        RenderRequest request, List<Settings.Text> cluster, UnusedInput unused, Evidence evidence, TestRecord record)
        implements TestChart {

    RenderedTestChart {
        cluster = List.copyOf(cluster);
    }

    static TestChart of(
            Chart chart,
            Settings settings,
            Limits limits,
            boolean showSecrets,
            UnusedInput unused,
            Evidence evidence,
            TestRecord record) {
        RenderRequest request = Requests.of(chart, settings, limits).toBuilder()
                .listeners(record.listeners())
                .showSecrets(showSecrets)
                .build();
        return new RenderedTestChart(request, settings.cluster(), unused, evidence, record);
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
        AtomicReference<UsedInput> used = new AtomicReference<>();
        RenderedChart rendered = ChartRenderer.render(request.toBuilder()
                .listener(UsedInput.listener(record::values, used::set))
                .build());
        evidence.add(rendered);
        record.hides(rendered::secrets);
        unused.find(requireNonNull(used.get()), cluster).ifPresent(problem -> {
            throw new Misuse(problem);
        });
        rendered.manifests().stream()
                .map(Manifest::fault)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(fault -> {
                    throw new AssertionFailedError(rendered.secrets().mask(DiagnosticRenderer.render(fault)));
                });
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
        RenderRequest changed = builder.build();
        // What another cluster holds is not known here.
        boolean sameCluster = changed.clusterState() == request.clusterState();
        return new RenderedTestChart(changed, sameCluster ? cluster : List.of(), unused, evidence, record);
    }

    @Override
    public TestChartAssert assertThat() {
        return new ChartAssertions(request);
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
        return new AssertionFailedError(failure.explanation());
    }
}
