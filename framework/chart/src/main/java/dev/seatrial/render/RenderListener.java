/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.template.ExecutionListener;
import org.apiguardian.api.API;

/**
 * Listens to renders, to record coverage, the values that are read, or results. Attach it to a request with {@link
 * RenderRequest.Builder#listener(RenderListener)}. It is called for every render of this request, and of the requests derived from it. It
 * is not called for the second render that finds the origins of lines.
 *
 * <pre>{@code
 * RenderListener coverage = request -> {
 *     Set<ExecutionPoint> all = Set.copyOf(ChartRenderer.points(request.chart(), request.helmVersion()));
 *     return new CoverageRecorder(all);
 * };
 * RenderRequest request = RenderRequest.builder(chart).listener(coverage).build();
 * }</pre>
 *
 * <p>Several threads can render a request at the same time, so listeners must be thread-safe. The recorder that a listener returns belongs
 * to one render.
 *
 * <p>If a listener or recorder throws an exception, the render ends with a {@link dev.seatrial.template.ListenerException}. Otherwise, an
 * incomplete recording could be mistaken for a complete one.
 */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface RenderListener {

    /**
     * Called before a request is rendered.
     *
     * @return the recorder for this render, or {@link RenderRecorder#NONE}
     */
    RenderRecorder started(RenderRequest request);

    /** Returns a listener for the execution of templates, for use by a single thread. */
    static RenderListener of(ExecutionListener execution) {
        return request -> new RenderRecorder() {
            @Override
            public ExecutionListener executing(TemplateExecution ignored) {
                return execution;
            }
        };
    }
}
