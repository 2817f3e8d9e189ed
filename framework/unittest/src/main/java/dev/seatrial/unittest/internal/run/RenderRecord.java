/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.render.RenderListener;
import java.util.List;

/** What is recorded of one render, for all jobs that share it. */
@FunctionalInterface
public interface RenderRecord {

    /** Records nothing. */
    RenderRecord NONE = List::of;

    /** Returns what listens to the render. */
    List<RenderListener> listeners();
}
