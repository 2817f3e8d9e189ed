/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.assertion.ChartAssert;
import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assertj.core.api.AssertProvider;

/**
 * The chart of a test with the settings of all annotations, for tests that render it themselves: in a loop, twice to compare the
 * results, or only a single named template.
 *
 * <pre>{@code
 * @Test
 * void long_names_are_truncated(TestChart chart) {
 *   assertThat(chart.template("shop.fullname")).hasSizeLessThan(64);
 * }
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TestChart extends AssertProvider<ChartAssert> {

    /**
     * Starts assertions about the chart as its author wrote it, with the values of the test: {@code
     * assertThat(chart).passesLint()}.
     */
    @Override
    ChartAssert assertThat();

    /** Renders the chart. The test fails if the chart does not render. */
    RenderedChart render();

    /** Renders the chart and returns all manifests, including hooks. */
    Manifests manifests();

    /** Renders the chart and returns its failure. The test fails if the chart renders. */
    RenderFailure failure();

    /** Returns this chart with an additional layer of inline values, which is applied after all {@link Values}. */
    TestChart withValues(String yaml);

    /** Returns this chart with an additional {@code --set} expression. */
    TestChart withSet(String expression);

    /** Returns this chart with other settings of the render request. */
    TestChart with(Consumer<RenderRequest.Builder> change);

    /**
     * Renders a single named template with the root context of the chart, like {@code include "name" .}. The template can call all
     * other templates of the chart, but no other template is executed. This also works for library charts, and for charts whose
     * other templates fail.
     */
    String template(String name);

    /**
     * Renders a single named template.
     *
     * @param context the argument of {@code include}, as in a template: {@code list . .Values.api.image}, {@code dict "size" 3}
     */
    String template(String name, String context);
}
