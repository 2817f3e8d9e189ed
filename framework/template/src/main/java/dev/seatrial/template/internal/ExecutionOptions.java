/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one execution may use and how long it may take. Immutable.
 *
 * @param services what functions ask for, by type
 * @param listener who hears what happens, null for nobody
 * @param maxOutput how many characters may be written, those of includes counted while they are written
 * @param timeLimit how long the execution may take
 */
public record ExecutionOptions(
        Map<Class<?>, Object> services, @Nullable ExecutionListener listener, long maxOutput, Duration timeLimit) {

    private static final long DEFAULT_MAX_OUTPUT = 256L << 20;
    private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(60);
    private static final ExecutionOptions DEFAULTS =
            new ExecutionOptions(Map.of(), null, DEFAULT_MAX_OUTPUT, DEFAULT_TIME_LIMIT);

    public ExecutionOptions {
        services = Map.copyOf(services);
    }

    /** Returns options without services and listener, with generous limits. */
    public static ExecutionOptions defaults() {
        return DEFAULTS;
    }

    /** Adds a service that functions ask for by this type. */
    public <T> ExecutionOptions withService(Class<T> type, T service) {
        Map<Class<?>, Object> more = new HashMap<>(services);
        more.put(type, service);
        return new ExecutionOptions(more, listener, maxOutput, timeLimit);
    }

    /** Lets somebody hear what happens. */
    public ExecutionOptions withListener(@Nullable ExecutionListener newListener) {
        return new ExecutionOptions(services, newListener, maxOutput, timeLimit);
    }

    /** Limits the number of characters written. */
    public ExecutionOptions withMaxOutput(long characters) {
        return new ExecutionOptions(services, listener, characters, timeLimit);
    }

    /** Limits the time that an execution takes. */
    public ExecutionOptions withTimeLimit(Duration limit) {
        return new ExecutionOptions(services, listener, maxOutput, limit);
    }
}
