/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.template.ExecutionListener;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Records one render. Its methods are called one at a time, though not always by the same thread. After
 * {@link #executing}, exactly one of {@link #finished}, {@link #included}, {@link #failed} and {@link #aborted} is called, and
 * nothing after it; where the render ends before any template is executed, {@code executing} is left out.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface RenderRecorder {

    /** Records nothing. */
    RenderRecorder NONE = new RenderRecorder() {};

    /**
     * Hears that the values are ready and templates are about to be executed.
     *
     * <p>It is called again if the render starts over because the stack of the thread was too small; what was heard of the first
     * attempt is then heard again.
     *
     * @return who hears what the templates do; null, which costs nothing, for nobody
     */
    default @Nullable ExecutionListener executing(TemplateExecution execution) {
        return null;
    }

    /** Hears that the chart was rendered. */
    default void finished(RenderedChart rendered) {}

    /**
     * Hears that a single named template was executed, see {@link ChartRenderer#include}.
     *
     * @param text what it wrote
     */
    default void included(String template, String text) {}

    /** Hears that the chart does not render. */
    default void failed(RenderException failure) {}

    /** Hears that the render ended without a result for another reason, such as a listener that failed. */
    default void aborted(Throwable reason) {}
}
