/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of an execution. They are asked once what they want to hear, because each template of a chart is an execution of
 * its own.
 *
 * @param list in the order in which they hear of something
 * @param all one listener for all of them, which throws nothing but {@link dev.seatrial.template.ListenerException}; null if there are
 *     none
 * @param ofValues one listener for those that want to hear of values, null if there are none
 */
public record ChosenListeners(
        List<ExecutionListener> list,
        @Nullable ExecutionListener all,
        @Nullable ExecutionListener ofValues) {

    static final ChosenListeners NONE = new ChosenListeners(List.of(), null, null);

    static ChosenListeners of(List<ExecutionListener> listeners) {
        return listeners.isEmpty()
                ? NONE
                : new ChosenListeners(List.copyOf(listeners), Listeners.of(listeners), Listeners.ofValues(listeners));
    }
}
