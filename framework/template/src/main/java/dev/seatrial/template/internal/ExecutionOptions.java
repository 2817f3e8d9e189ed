/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ListenerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one execution may use and how long it may take. Immutable.
 *
 * @param services what functions ask for, by type
 * @param listeners who hears what happens, in the order in which they hear it
 * @param maxOutput how many characters may be written, those of includes counted while they are written
 * @param timeLimit how long the execution may take
 */
public record ExecutionOptions(
        Map<Class<?>, Object> services, List<ExecutionListener> listeners, long maxOutput, Duration timeLimit) {

    private static final long DEFAULT_MAX_OUTPUT = 256L << 20;
    private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(60);
    private static final ExecutionOptions DEFAULTS =
            new ExecutionOptions(Map.of(), List.of(), DEFAULT_MAX_OUTPUT, DEFAULT_TIME_LIMIT);

    public ExecutionOptions {
        services = Map.copyOf(services);
        listeners = List.copyOf(listeners);
    }

    /** Returns options without services and listeners, with generous limits. */
    public static ExecutionOptions defaults() {
        return DEFAULTS;
    }

    /** Adds a service that functions ask for by this type. */
    public <T> ExecutionOptions withService(Class<T> type, T service) {
        Map<Class<?>, Object> more = new HashMap<>(services);
        more.put(type, service);
        return new ExecutionOptions(more, listeners, maxOutput, timeLimit);
    }

    /** Adds a listener, which hears everything after the others. */
    public ExecutionOptions withListener(ExecutionListener listener) {
        List<ExecutionListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new ExecutionOptions(services, more, maxOutput, timeLimit);
    }

    /** Returns one listener for all listeners, which throws nothing but {@link ListenerException}; null if there are none. */
    public @Nullable ExecutionListener listener() {
        return Listeners.of(listeners);
    }

    /** Returns one listener for those that want to hear of values, null if there are none. */
    public @Nullable ExecutionListener valueListener() {
        return Listeners.ofValues(listeners);
    }

    /** Limits the number of characters written. */
    public ExecutionOptions withMaxOutput(long characters) {
        return new ExecutionOptions(services, listeners, characters, timeLimit);
    }

    /** Limits the time that an execution takes. */
    public ExecutionOptions withTimeLimit(Duration limit) {
        return new ExecutionOptions(services, listeners, maxOutput, limit);
    }
}
