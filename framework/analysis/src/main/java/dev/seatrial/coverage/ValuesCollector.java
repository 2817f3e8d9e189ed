/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.coverage.internal.ValuesListener;
import dev.seatrial.render.RenderListener;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Collects which values the renders of one chart read. Safe for use by several threads.
 *
 * <pre>{@code
 * ValuesCollector values = new ValuesCollector(chart, HelmVersion.latest(), settings);
 * ChartRenderer.render(RenderRequest.builder(chart).listener(values.listener()).build());
 * List<ChartValue> unread = values.usage().unread();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class ValuesCollector {

    private final ValuesRecord values;

    /** Starts without any render. */
    public ValuesCollector(Chart chart, HelmVersion helm, CoverageSettings settings) {
        this.values = ChartPoints.of(chart, helm, settings).newValuesRecord();
    }

    /** Returns a listener for requests that render the chart. A render that fails counts with what it has read. */
    public RenderListener listener() {
        return ValuesListener.of(request -> values);
    }

    /** Returns which values the renders so far have read. */
    public ValuesUsage usage() {
        return values.usage(Instant.EPOCH);
    }
}
