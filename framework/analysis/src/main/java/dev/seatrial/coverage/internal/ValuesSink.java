/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import dev.seatrial.render.ValueTree;

/** Takes the values that one render has read. */
public interface ValuesSink {

    /** Takes nothing. */
    ValuesSink NONE = new ValuesSink() {
        @Override
        public boolean isOwn(String file) {
            return false;
        }

        @Override
        public void add(ValueTree tree, ReadValues read) {}
    };

    /** Returns whether a template file belongs to the chart or to a subchart of the same owner. */
    boolean isOwn(String file);

    /**
     * Adds what was read.
     *
     * @param tree the values of the render
     */
    void add(ValueTree tree, ReadValues read);
}
