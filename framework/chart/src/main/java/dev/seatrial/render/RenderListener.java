/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.template.ExecutionListener;
import org.apiguardian.api.API;

/**
 * Hears of renders, to record coverage, the values that are read, or results. Attached to a request with
 * {@link RenderRequest.Builder#listener(RenderListener)}; it hears every render of that request and of the requests derived
 * from it. It does not hear the second render that Seatrial makes to find out where a line came from.
 *
 * <pre>{@code
 * RenderListener coverage = request -> {
 *     Set<ExecutionPoint> all = Set.copyOf(ChartRenderer.points(request.chart(), request.helmVersion()));
 *     return new CoverageRecorder(all);
 * };
 * RenderRequest request = RenderRequest.builder(chart).listener(coverage).build();
 * }</pre>
 *
 * <p>Requests may be rendered by any number of threads at the same time, so a listener must be safe for use by several threads.
 * The recorder that it returns belongs to one render.
 *
 * <p>A listener or recorder that throws an exception ends the render with a
 * {@link dev.seatrial.template.ListenerException}: a record with gaps must not pass for a whole one.
 */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface RenderListener {

    /**
     * Hears that a request is about to be rendered.
     *
     * @return who records this render; {@link RenderRecorder#NONE} to leave it out
     */
    RenderRecorder started(RenderRequest request);

    /** Returns a listener that only hears what templates do, for a single thread. */
    static RenderListener of(ExecutionListener execution) {
        return request -> new RenderRecorder() {
            @Override
            public ExecutionListener executing(TemplateExecution ignored) {
                return execution;
            }
        };
    }
}
