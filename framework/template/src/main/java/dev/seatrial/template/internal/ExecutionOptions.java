/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.internal.limit.Budget;
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
 * @param tplNesting how deeply calls of {@code tpl} may lie in each other
 * @param budget what the work that the execution is a part of may still take; null to start one of time and output as above
 */
public record ExecutionOptions(
        Map<Class<?>, Object> services,
        ChosenListeners listeners,
        long maxOutput,
        Duration timeLimit,
        int tplNesting,
        @Nullable Budget budget) {

    private static final long DEFAULT_MAX_OUTPUT = 256L << 20;
    private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(60);
    private static final int DEFAULT_TPL_NESTING = 1000;
    private static final ExecutionOptions DEFAULTS = new ExecutionOptions(
            Map.of(), ChosenListeners.NONE, DEFAULT_MAX_OUTPUT, DEFAULT_TIME_LIMIT, DEFAULT_TPL_NESTING, null);

    public ExecutionOptions {
        services = Map.copyOf(services);
    }

    /** Returns options without services and listeners, with generous limits. */
    public static ExecutionOptions defaults() {
        return DEFAULTS;
    }

    /** Returns options for an execution that is a part of something larger. */
    public static ExecutionOptions within(Budget budget, int tplNesting) {
        return new ExecutionOptions(
                Map.of(), ChosenListeners.NONE, DEFAULT_MAX_OUTPUT, DEFAULT_TIME_LIMIT, tplNesting, budget);
    }

    /** Replaces all services. */
    public ExecutionOptions withServices(Map<Class<?>, Object> newServices) {
        return new ExecutionOptions(newServices, listeners, maxOutput, timeLimit, tplNesting, budget);
    }

    /** Replaces all listeners. */
    public ExecutionOptions withListeners(List<ExecutionListener> newListeners) {
        return new ExecutionOptions(
                services, ChosenListeners.of(newListeners), maxOutput, timeLimit, tplNesting, budget);
    }

    /** Adds a service that functions ask for by this type. */
    public <T> ExecutionOptions withService(Class<T> type, T service) {
        Map<Class<?>, Object> more = new HashMap<>(services);
        more.put(type, service);
        return withServices(more);
    }

    /** Adds a listener, which hears everything after the others. */
    public ExecutionOptions withListener(ExecutionListener listener) {
        List<ExecutionListener> more = new ArrayList<>(listeners.list());
        more.add(listener);
        return withListeners(more);
    }

    /** Returns the budget of the work that the execution is a part of, or starts a new one. */
    public Budget startedBudget() {
        return budget == null ? Budget.of("executing the template", timeLimit, maxOutput) : budget;
    }

    /** Limits the number of characters written. */
    public ExecutionOptions withMaxOutput(long characters) {
        return new ExecutionOptions(services, listeners, characters, timeLimit, tplNesting, null);
    }

    /** Limits the time that an execution takes. */
    public ExecutionOptions withTimeLimit(Duration limit) {
        return new ExecutionOptions(services, listeners, maxOutput, limit, tplNesting, null);
    }
}
