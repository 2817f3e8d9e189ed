/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.template.ExecutionListener;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Records one render. The methods are called one at a time, but not always by the same thread. After {@link #executing}, exactly one of
 * {@link #finished}, {@link #included}, {@link #failed} and {@link #aborted} is called as the last method. If the render ends before
 * templates are executed, {@code executing} is not called.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface RenderRecorder {

    /** Records nothing. */
    RenderRecorder NONE = new RenderRecorder() {};

    /**
     * Called when the values are ready, before templates are executed.
     *
     * <p>It is called again if the render starts over because the stack of the thread was too small. The events of the first attempt
     * are then repeated.
     *
     * @return the listener for the execution of templates, or null, which has no cost
     */
    default @Nullable ExecutionListener executing(TemplateExecution execution) {
        return null;
    }

    /** Called when the chart was rendered. */
    default void finished(RenderedChart rendered) {}

    /**
     * Called when a single named template was rendered, see {@link ChartRenderer#include}.
     *
     * @param text the rendered text
     */
    default void included(String template, String text) {}

    /** Called when the chart does not render. */
    default void failed(RenderException failure) {}

    /** Called when the render ended without a result for another reason, such as a listener that threw an exception. */
    default void aborted(Throwable reason) {}
}
