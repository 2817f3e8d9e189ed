/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * The chart of a test with all that the annotations say, for tests that render it themselves: in a loop, twice to compare,
 * or one named template alone.
 *
 * <pre>{@code
 * @Test
 * void a_name_is_cut(TestChart chart) {
 *   assertThat(chart.template("shop.fullname")).hasSizeLessThan(64);
 * }
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TestChart {

    /** Returns what the chart renders to. */
    RenderedChart render();

    /** Returns all documents that the chart renders to, hooks included. */
    Manifests manifests();

    /** Returns how the chart fails; one that renders fails the test. */
    RenderFailure failure();

    /** Returns the same chart with one more layer of values as YAML, behind all {@link Values}. */
    TestChart withValues(String yaml);

    /** Returns the same chart with one more {@code --set} expression. */
    TestChart withSet(String expression);

    /** Returns the same chart with a request that is changed in any way that the renderer knows. */
    TestChart with(Consumer<RenderRequest.Builder> change);

    /**
     * Returns what a named template writes, called with the chart's root context as {@code include "name" .} calls it. All
     * templates of the chart are known and no other is executed: neither the {@code fail} of another one nor a library chart,
     * which cannot be installed, is in the way.
     */
    String template(String name);

    /**
     * Returns what a named template writes.
     *
     * @param context the argument, as a template would write it: {@code list . .Values.api.image}, {@code dict "size" 3}
     */
    String template(String name, String context);
}
