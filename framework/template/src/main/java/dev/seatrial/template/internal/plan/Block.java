/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import org.jspecify.annotations.Nullable;

/** Statements one after the other. */
final class Block extends Exec {

    private final Exec[] statements;

    Block(Exec[] statements) {
        this.statements = statements;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        for (Exec statement : statements) {
            Object signal = statement.eval(frame, dot);
            if (signal != null) {
                return signal;
            }
        }
        return null;
    }
}
