/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.syntax.Node;
import org.jspecify.annotations.Nullable;

/** A value known to the planner, already of the type that its place needs. */
final class Constant extends Exec {

    private final Node node;
    private final @Nullable Object value;

    Constant(Node node, @Nullable Object value) {
        this.node = node;
        this.value = value;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        frame.at = node;
        return value;
    }

    @Override
    @Nullable
    Object evalAs(Frame frame, @Nullable Object dot, GoType type) {
        frame.at = node;
        return value;
    }
}
