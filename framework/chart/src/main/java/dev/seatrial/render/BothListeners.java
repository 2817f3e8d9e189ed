/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.TemplateFunction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells two listeners the same. */
record BothListeners(ExecutionListener first, ExecutionListener second) implements ExecutionListener {

    @Override
    public void reached(ExecutionPoint point) {
        first.reached(point);
        second.reached(point);
    }

    @Override
    public void left(ExecutionPoint point) {
        first.left(point);
        second.left(point);
    }

    @Override
    public void branched(ExecutionPoint point, Branch branch) {
        first.branched(point, branch);
        second.branched(point, branch);
    }

    @Override
    public void decided(ExecutionPoint point, int operand) {
        first.decided(point, operand);
        second.decided(point, operand);
    }

    @Override
    public void read(Map<String, ?> map, String key, @Nullable Object value) {
        first.read(map, key, value);
        second.read(map, key, value);
    }

    @Override
    public void ranged(@Nullable Object collection) {
        first.ranged(collection);
        second.ranged(collection);
    }

    @Override
    public void printed(@Nullable Object value) {
        first.printed(value);
        second.printed(value);
    }

    @Override
    public void called(TemplateFunction function, Arguments arguments) {
        first.called(function, arguments);
        second.called(function, arguments);
    }
}
