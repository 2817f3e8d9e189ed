/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.syntax.Node;
import org.jspecify.annotations.Nullable;

/** What the planner knows to fail, which only counts once execution gets there. */
final class Failure extends Exec {

    private final @Nullable Node node;
    private final @Nullable Exec before;
    private final @Nullable Exec checked;
    private final String message;

    /**
     * Fails with a message.
     *
     * @param node where, null to leave it to what was evaluated last
     * @param before what is evaluated first, null for nothing
     */
    Failure(@Nullable Node node, @Nullable Exec before, String message) {
        this(node, before, null, message);
    }

    /** Does the same after evaluating something more, which may fail in its own way. */
    Failure(@Nullable Node node, @Nullable Exec before, @Nullable Exec checked, String message) {
        this.node = node;
        this.before = before;
        this.checked = checked;
        this.message = message;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        if (before != null) {
            before.eval(frame, dot);
        }
        if (node != null) {
            frame.at = node;
        }
        if (checked != null) {
            checked.eval(frame, dot);
        }
        throw frame.error(message);
    }
}
