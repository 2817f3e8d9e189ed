/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Trace;
import org.jspecify.annotations.Nullable;

/** A statement that a listener hears of and a trace remembers. */
final class Observed extends Exec {

    final ExecutionPoint point;
    final Exec statement;

    Observed(ExecutionPoint point, Exec statement) {
        this.point = point;
        this.statement = statement;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        ExecutionListener listener = frame.run.listener;
        int visit = frame.run.nextVisit();
        if (listener != null) {
            listener.reached(point);
        }
        TraceRecorder recorder = frame.run.recorder();
        Object signal = recorder == null
                ? statement.eval(frame, dot)
                : recorder.record(new Trace.Visit(point, visit), statement, frame, dot);
        if (listener != null) {
            listener.left(point);
        }
        return signal;
    }
}
