/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of an execution. They are asked what they want to hear when that is first needed, and only once, because each template
 * of a chart is an execution of its own.
 */
public final class ChosenListeners {

    static final ChosenListeners NONE = new ChosenListeners(List.of());

    private final List<ExecutionListener> list;
    private final @Nullable ExecutionListener all;
    private @Nullable ExecutionListener ofValues;
    private boolean asked;

    private ChosenListeners(List<ExecutionListener> listeners) {
        this.list = List.copyOf(listeners);
        this.all = Listeners.of(list);
        this.asked = list.isEmpty();
    }

    static ChosenListeners of(List<ExecutionListener> listeners) {
        return listeners.isEmpty() ? NONE : new ChosenListeners(listeners);
    }

    /** Returns the listeners in the order in which they hear of something. */
    public List<ExecutionListener> list() {
        return list;
    }

    /**
     * Returns one listener for all of them, which throws nothing but {@link dev.seatrial.template.ListenerException}; null if there are
     * none.
     */
    public @Nullable ExecutionListener all() {
        return all;
    }

    /** Returns one listener for those that want to hear of values, null if there are none. */
    public synchronized @Nullable ExecutionListener ofValues() {
        if (!asked) {
            ofValues = Listeners.ofValues(list);
            asked = true;
        }
        return ofValues;
    }
}
