/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Trace;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Statements one after the other, each of which a listener hears of and a trace remembers. The block itself does what {@link Observed}
 * would do around each of them, which spares the calls in between.
 */
final class ObservedBlock extends Exec {

    private final Exec[] statements;
    private final @Nullable ExecutionPoint[] points;

    private ObservedBlock(Exec[] statements, @Nullable ExecutionPoint[] points) {
        this.statements = statements;
        this.points = points;
    }

    /** Creates a block of planned statements. */
    static Exec of(Exec[] planned) {
        if (Arrays.stream(planned).noneMatch(Observed.class::isInstance)) {
            return new Block(planned);
        }
        Exec[] statements = new Exec[planned.length];
        @Nullable ExecutionPoint[] points = new ExecutionPoint[planned.length];
        for (int i = 0; i < planned.length; i++) {
            Observed observed = planned[i] instanceof Observed each ? each : null;
            statements[i] = observed == null ? planned[i] : observed.statement;
            points[i] = observed == null ? null : observed.point;
        }
        return new ObservedBlock(statements, points);
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        ExecutionListener listener = frame.run.listener;
        for (int i = 0; i < statements.length; i++) {
            ExecutionPoint point = points[i];
            Object signal = point == null
                    ? statements[i].eval(frame, dot)
                    : observed(listener, point, statements[i], frame, dot);
            if (signal != null) {
                return signal;
            }
        }
        return null;
    }

    private static @Nullable Object observed(
            @Nullable ExecutionListener listener,
            ExecutionPoint point,
            Exec statement,
            Frame frame,
            @Nullable Object dot) {
        if (listener != null) {
            listener.reached(point);
        }
        TraceRecorder recorder = frame.run.recorder();
        Object signal = recorder == null
                ? statement.eval(frame, dot)
                : recorder.record(new Trace.Visit(point, frame.run.nextVisit()), statement, frame, dot);
        if (listener != null) {
            listener.left(point);
        }
        return signal;
    }
}
