/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import org.jspecify.annotations.Nullable;

/** What a class gets from the render of a test: the chart, or the failure. */
record Outcome(@Nullable RenderedChart chart, @Nullable RenderException failure) {

    static Outcome of(RenderRequest request) {
        try {
            return new Outcome(ChartRenderer.render(request), null);
        } catch (RenderException e) {
            return new Outcome(null, e);
        }
    }

    /** Returns the chart of a render that succeeds, as the test needs it. */
    RenderedChart rendered() {
        if (chart == null) {
            String reason = failure == null
                    ? ""
                    : String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
            throw new Unsayable("the whole chart does not render: " + reason);
        }
        return chart;
    }

    /** Returns the failure of a render that fails, as the test needs it. */
    RenderException failed() {
        if (failure == null) {
            throw new Unsayable("the whole chart renders, although the templates of the suite fail");
        }
        return failure;
    }
}
