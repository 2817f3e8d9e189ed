/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.internal.limit.Budget;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The render a function is called from: what {@code include} and {@code tpl} need, and the services of the host. */
public interface FunctionContext {

    /**
     * Executes a named template, as Helm's {@code include} does, its recursion limit included.
     *
     * @throws dev.seatrial.template.internal.go.GoError with Helm's text
     */
    String include(String templateName, @Nullable Object dot);

    /**
     * Parses and executes a text, as Helm's {@code tpl} does: it sees the templates of its caller, and what it defines
     * is seen by nested calls only.
     *
     * @throws dev.seatrial.template.internal.go.GoError with Helm's text
     */
    String tpl(String text, @Nullable Object dot);

    /**
     * Returns a service that whoever started the execution provides: a clock, a source of randomness, the objects that
     * {@code lookup} sees.
     *
     * @throws IllegalStateException if none of this type was provided
     */
    <T> T service(Class<T> type);

    /** Returns a service that not everyone who starts an execution provides; empty if none of this type was. */
    <T> Optional<T> optionalService(Class<T> type);

    /** Returns what the render may still take. A function that can run long counts its steps there. */
    Budget budget();
}
