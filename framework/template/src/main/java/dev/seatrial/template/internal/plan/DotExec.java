/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.syntax.Node;
import org.jspecify.annotations.Nullable;

/** {@code .}. */
final class DotExec extends Exec {

    private final Node node;

    DotExec(Node node) {
        this.node = node;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        frame.at = node;
        Tracker tracker = frame.run.tracker();
        if (tracker != null) {
            tracker.dot(dot);
        }
        return dot;
    }
}
