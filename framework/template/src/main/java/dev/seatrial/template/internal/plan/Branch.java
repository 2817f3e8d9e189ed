/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Influence;
import dev.seatrial.template.internal.go.GoTruth;
import dev.seatrial.template.internal.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code if} and {@code with}. */
final class Branch extends Exec {

    private final Node node;
    private final Exec pipeline;
    private final Exec body;
    private final @Nullable Exec otherwise;
    private final boolean setsDot;
    private final @Nullable ExecutionPoint point;
    private final int[] assigned;

    /**
     * Creates a branch.
     *
     * @param assigned the slots of the variables that the body or the otherwise part may assign to
     */
    Branch(
            Node node,
            Exec pipeline,
            Exec body,
            @Nullable Exec otherwise,
            boolean setsDot,
            @Nullable ExecutionPoint point,
            int[] assigned) {
        this.node = node;
        this.assigned = assigned;
        this.pipeline = pipeline;
        this.body = body;
        this.otherwise = otherwise;
        this.setsDot = setsDot;
        this.point = point;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        frame.at = node;
        Object value = pipeline.eval(frame, dot);
        boolean truth = isTrue(value);
        if (point != null) {
            branched(frame, point, value, truth);
        }
        Tracker tracker = frame.run.tracker();
        return tracker == null
                ? execute(frame, dot, value, truth)
                : tracked(frame, tracker, value, setsDot, assigned, () -> execute(frame, dot, value, truth));
    }

    private @Nullable Object execute(Frame frame, @Nullable Object dot, @Nullable Object value, boolean truth) {
        if (truth) {
            return body.eval(frame, setsDot ? value : dot);
        }
        return otherwise == null ? null : otherwise.eval(frame, dot);
    }

    /**
     * Executes what depends on a condition. So do variables that it did not set, but might have.
     *
     * @param value the value of the condition
     * @param setsDot whether the value becomes dot
     * @param assigned the slots of these variables
     */
    static @Nullable Object tracked(
            Frame frame,
            Tracker tracker,
            @Nullable Object value,
            boolean setsDot,
            int[] assigned,
            Supplier<@Nullable Object> execution) {
        Tracker.Mark mark = tracker.mark(value, setsDot);
        Influence condition = tracker.condition();
        Object signal = execution.get();
        tracker.leave(mark, condition);
        for (int slot : assigned) {
            frame.imply(slot, condition);
        }
        return signal;
    }

    private static void branched(Frame frame, ExecutionPoint point, @Nullable Object value, boolean truth) {
        tested(frame, value);
        ExecutionListener listener = frame.run.listener;
        if (listener != null) {
            listener.decided(point, truth ? ExecutionPoint.BODY : ExecutionPoint.OTHERWISE);
        }
    }

    /** Tells a listener that a condition depends on whether a map or list is empty. */
    static void tested(Frame frame, @Nullable Object value) {
        ExecutionListener listener = frame.run.values;
        if (listener != null && (value instanceof Map || value instanceof List)) {
            listener.tested(value);
        }
    }

    static boolean isTrue(@Nullable Object value) {
        if (value == null || value == NilInterface.VALUE) {
            return false;
        }
        if (value instanceof Boolean bool) {
            return bool;
        }
        return value instanceof String text ? !text.isEmpty() : GoTruth.isTrue(value);
    }
}
