/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoFunction;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.limit.LimitExceeded;
import dev.seatrial.template.internal.syntax.NodePrinter;
import dev.seatrial.template.internal.syntax.Statement;
import org.jspecify.annotations.Nullable;

/** {@code {{ pipeline }}}: prints the value, unless it goes to variables. */
final class ActionExec extends Exec {

    private static final String NO_VALUE = "<no value>";

    private final Statement.Action node;
    private final Exec pipeline;
    private final boolean prints;

    /** Whether Go could take the address of the value: not of what a function returns. */
    private final boolean addressable;

    ActionExec(Statement.Action node, Exec pipeline) {
        this.node = node;
        this.pipeline = pipeline;
        this.addressable = !(pipeline instanceof Call);
        this.prints = node.pipeline().variables().isEmpty();
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        frame.at = node;
        Object value = pipeline.eval(frame, dot);
        if (prints) {
            frame.at = node;
            TraceRecorder recorder = frame.run.recorder();
            if (recorder != null) {
                recorder.prints(value);
            }
            if (value instanceof String text) {
                frame.run.write(frame, text);
            } else {
                print(frame, value);
            }
        }
        return null;
    }

    private static String text(Frame frame, Object value) {
        try {
            return GoFormat.print(value, frame.run.budget());
        } catch (LimitExceeded e) {
            throw frame.stopped(e);
        }
    }

    private void print(Frame frame, @Nullable Object value) {
        ExecutionListener listener = frame.run.values;
        if (listener != null) {
            listener.printed(value);
        }
        if (value == null) {
            frame.run.write(frame, NO_VALUE);
        } else if (value instanceof Long || value instanceof Boolean) {
            frame.run.write(frame, value.toString());
        } else if (value instanceof GoFunction function) {
            throw frame.error("can't print " + NodePrinter.print(node) + " of type " + function.goType());
        } else if (addressable && value instanceof GoStruct struct && struct.addressedString() != null) {
            frame.run.write(frame, struct.addressedString());
        } else {
            frame.run.write(frame, text(frame, value instanceof GoStruct struct ? struct.pointee() : value));
        }
    }
}
