/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.syntax.Node;
import org.jspecify.annotations.Nullable;

/** The builtins {@code and} and {@code or}, which evaluate only as many arguments as they need. */
final class AndOr extends Exec {

    private final Node node;
    private final boolean or;
    private final Exec[] arguments;
    private final @Nullable Exec last;
    private final int[] possibleSlots;
    private final @Nullable ExecutionPoint point;

    /**
     * Creates a call.
     *
     * @param last what the pipeline passes, null if nothing
     * @param possibleSlots the slots of variables that arguments declare if they are evaluated
     * @param point what a listener hears about, null if nobody listens
     */
    AndOr(
            Node node,
            boolean or,
            Exec[] arguments,
            @Nullable Exec last,
            int[] possibleSlots,
            @Nullable ExecutionPoint point) {
        this.node = node;
        this.or = or;
        this.arguments = arguments;
        this.last = last;
        this.possibleSlots = possibleSlots;
        this.point = point;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        for (int slot : possibleSlots) {
            frame.slots[slot] = PossibleVariableExec.UNDECLARED;
        }
        Object passed = last == null ? null : NilInterface.unwrap(last.eval(frame, dot));
        frame.at = node;
        Object value = null;
        for (int i = 0; i < arguments.length; i++) {
            value = arguments[i].eval(frame, dot);
            if (point != null) {
                Branch.tested(frame, value);
            }
            Tracker tracker = frame.run.tracker();
            if (tracker != null) {
                tracker.imply(tracker.influenceOf(value));
            }
            if (Branch.isTrue(value) == or) {
                return decided(frame, i, value);
            }
        }
        return last == null ? decided(frame, arguments.length - 1, value) : decided(frame, arguments.length, passed);
    }

    private @Nullable Object decided(Frame frame, int operand, @Nullable Object value) {
        ExecutionListener listener = frame.run.listener;
        if (point != null && listener != null) {
            listener.reached(point);
            listener.decided(point, operand);
        }
        return value;
    }
}
