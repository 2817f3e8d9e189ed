/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import org.jspecify.annotations.Nullable;

/**
 * A pipeline. The planner makes each command an argument of the next, so what is left to do here is to unwrap the last
 * value and to set variables.
 */
final class PipelineExec extends Exec {

    private final Exec command;
    private final Setter[] setters;

    PipelineExec(Exec command, Setter[] setters) {
        this.command = command;
        this.setters = setters;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        Object value = NilInterface.unwrap(command.eval(frame, dot));
        for (Setter setter : setters) {
            setter.set(frame, value);
        }
        return value;
    }
}
