/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.assertion.ChartAssert;
import dev.seatrial.junit.TestChartAssert;
import dev.seatrial.render.RenderRequest;
import org.jspecify.annotations.Nullable;

/** Assertions on the chart of a test. What renders the chart is started by the first assertion that needs it. */
final class ChartAssertions implements TestChartAssert {

    private final RenderRequest request;
    private @Nullable RenderedValues values;

    ChartAssertions(RenderRequest request) {
        this.request = request;
    }

    @Override
    public TestChartAssert hasNoUnusedValues() {
        return hasNoUnusedValues(TestChartAssert.except());
    }

    @Override
    public TestChartAssert hasNoUnusedValues(Except accepted) {
        values().checkUnused(accepted);
        return this;
    }

    @Override
    public TestChartAssert hasNoUndeclaredValues() {
        return hasNoUndeclaredValues(TestChartAssert.except());
    }

    @Override
    public TestChartAssert hasNoUndeclaredValues(Except accepted) {
        values().checkUndeclared(accepted);
        return this;
    }

    @Override
    public TestChartAssert passesLint() {
        ChartAssert.of(request).passesLint();
        return this;
    }

    @Override
    public TestChartAssert passesStrictLint() {
        ChartAssert.of(request).passesStrictLint();
        return this;
    }

    @Override
    public TestChartAssert rendersTheSameTwice() {
        ChartAssert.of(request).rendersTheSameTwice();
        return this;
    }

    @Override
    public TestChartAssert restartsWorkloadsOnConfigurationChanges() {
        ChartAssert.of(request).restartsWorkloadsOnConfigurationChanges();
        return this;
    }

    private RenderedValues values() {
        RenderedValues rendered = values;
        if (rendered == null) {
            rendered = new RenderedValues(request);
            values = rendered;
        }
        return rendered;
    }
}
