/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.TemplateFunction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hears what an execution does, on the thread that executes. Templates are executed with a plan of their own while
 * somebody listens, so that silence costs nothing.
 */
public interface ExecutionListener {

    /** Which way an {@code if}, {@code with} or {@code range} went. */
    enum Branch {
        /** The body: the value was not empty; the range had an element. */
        BODY,
        /** The other one, whether or not an {@code else} is written. */
        OTHERWISE
    }

    /** Hears that execution reaches a statement, a text, or an {@code and} or {@code or}. */
    default void reached(ExecutionPoint point) {}

    /** Hears that execution is done with a statement or text that it had reached; not if it fails there. */
    default void left(ExecutionPoint point) {}

    /** Hears which way a control structure goes. */
    default void branched(ExecutionPoint point, Branch branch) {}

    /**
     * Hears which argument became the value of an {@code and} or {@code or}.
     *
     * @param operand its index; later arguments were not evaluated. A value that comes from the pipeline is the last
     */
    default void decided(ExecutionPoint point, int operand) {}

    /**
     * Hears that a field of a map was read, as {@code .a.b} does.
     *
     * @param value the value, null for nil and where there is none
     */
    default void read(Map<String, ?> map, String key, @Nullable Object value) {}

    /** Hears that a range goes over a value. */
    default void ranged(@Nullable Object collection) {}

    /** Hears that a value is printed as it is, such as a whole map. */
    default void printed(@Nullable Object value) {}

    /** Hears that a function is about to be called with these arguments, which may be maps that it reads. */
    default void called(TemplateFunction function, Arguments arguments) {}
}
