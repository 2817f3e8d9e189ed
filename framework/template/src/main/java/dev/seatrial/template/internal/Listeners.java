/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.ListenerException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passes each call on to several listeners, in their order, and keeps their exceptions apart from errors of templates. */
final class Listeners implements ExecutionListener {

    private final ExecutionListener[] all;

    private Listeners(List<ExecutionListener> listeners) {
        this.all = listeners.toArray(new ExecutionListener[0]);
    }

    /** Returns one listener for all of them, null if there are none. */
    static @Nullable ExecutionListener of(List<ExecutionListener> listeners) {
        return listeners.isEmpty() ? null : new Listeners(listeners);
    }

    /** Returns one listener for those of them that want to hear of values, null if there are none. */
    static @Nullable ExecutionListener ofValues(List<ExecutionListener> listeners) {
        return of(listeners.stream().filter(Listeners::wantsValues).toList());
    }

    private static boolean wantsValues(ExecutionListener listener) {
        try {
            return listener.hearsValues();
        } catch (RuntimeException e) {
            throw failed(listener, "hearsValues", e);
        }
    }

    @Override
    public boolean hearsValues() {
        return true; // those that want to were chosen before
    }

    private static ListenerException failed(ExecutionListener listener, String method, RuntimeException e) {
        return new ListenerException(listener, method, e);
    }

    @Override
    public void reached(ExecutionPoint point) {
        for (ExecutionListener listener : all) {
            try {
                listener.reached(point);
            } catch (RuntimeException e) {
                throw failed(listener, "reached", e);
            }
        }
    }

    @Override
    public void left(ExecutionPoint point) {
        for (ExecutionListener listener : all) {
            try {
                listener.left(point);
            } catch (RuntimeException e) {
                throw failed(listener, "left", e);
            }
        }
    }

    @Override
    public void decided(ExecutionPoint point, int outcome) {
        for (ExecutionListener listener : all) {
            try {
                listener.decided(point, outcome);
            } catch (RuntimeException e) {
                throw failed(listener, "decided", e);
            }
        }
    }

    @Override
    public void read(Map<String, ?> map, String key, @Nullable Object value) {
        for (ExecutionListener listener : all) {
            try {
                listener.read(map, key, value);
            } catch (RuntimeException e) {
                throw failed(listener, "read", e);
            }
        }
    }

    @Override
    public void read(List<?> list, int index, @Nullable Object value) {
        for (ExecutionListener listener : all) {
            try {
                listener.read(list, index, value);
            } catch (RuntimeException e) {
                throw failed(listener, "read", e);
            }
        }
    }

    @Override
    public void tested(Object collection) {
        for (ExecutionListener listener : all) {
            try {
                listener.tested(collection);
            } catch (RuntimeException e) {
                throw failed(listener, "tested", e);
            }
        }
    }

    @Override
    public void ranged(@Nullable Object collection) {
        for (ExecutionListener listener : all) {
            try {
                listener.ranged(collection);
            } catch (RuntimeException e) {
                throw failed(listener, "ranged", e);
            }
        }
    }

    @Override
    public void printed(@Nullable Object value) {
        for (ExecutionListener listener : all) {
            try {
                listener.printed(value);
            } catch (RuntimeException e) {
                throw failed(listener, "printed", e);
            }
        }
    }

    @Override
    public void called(String function, List<@Nullable Object> arguments) {
        for (ExecutionListener listener : all) {
            try {
                listener.called(function, arguments);
            } catch (RuntimeException e) {
                throw failed(listener, "called", e);
            }
        }
    }

    @Override
    public void returned(String function, List<@Nullable Object> arguments, @Nullable Object result) {
        for (ExecutionListener listener : all) {
            try {
                listener.returned(function, arguments, result);
            } catch (RuntimeException e) {
                throw failed(listener, "returned", e);
            }
        }
    }
}
