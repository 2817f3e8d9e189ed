/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.go.GoSignature;
import org.jspecify.annotations.Nullable;

/**
 * A named function that templates can call. The evaluator converts and checks arguments by {@link #signature()} exactly
 * as Go's {@code text/template} does before the body sees them.
 *
 * @param name the name as templates write it
 * @param signature parameter and result types
 * @param body what it does
 * @param outcomes the ways in which a call can turn out, null for a function whose calls are no {@link ExecutionPoint}s
 */
public record TemplateFunction(
        String name,
        GoSignature signature,
        Body body,
        @Nullable Outcomes outcomes) {

    /** Creates a function whose calls are no execution points. */
    public TemplateFunction(String name, GoSignature signature, Body body) {
        this(name, signature, body, null);
    }

    /** What a function does. */
    @FunctionalInterface
    public interface Body {

        /**
         * Runs the function.
         *
         * @param context the render it is called from
         * @param arguments the checked arguments
         * @return the result, null for nil
         * @throws dev.seatrial.template.internal.go.GoError for what Go returns as an error or raises as a panic; without position
         */
        @Nullable
        Object call(FunctionContext context, Arguments arguments);
    }
}
