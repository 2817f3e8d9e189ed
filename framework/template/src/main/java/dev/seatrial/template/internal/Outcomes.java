/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a call of a function can turn out, for functions that choose or test: {@code default} takes the value
 * that is given or the default, {@code required} passes or fails. Each call of such a function in a template is an
 * {@link ExecutionPoint}, and an {@link ExecutionListener} hears the outcome of each execution. The outcome is only asked for
 * while there is a listener.
 */
public interface Outcomes {

    /**
     * Returns the names of the outcomes of a call with a number of arguments, the one of the pipeline included.
     *
     * @return the names, in the order in which {@link #of} and {@link #ofFailure} count them
     */
    List<String> names(int arguments);

    /**
     * Returns the index of the outcome of a call that returned a result.
     *
     * @param result what the function returned, null for nil
     */
    int of(Arguments arguments, @Nullable Object result);

    /** Returns the index of the outcome of a call that failed, -1 if failure is not one of the outcomes. */
    default int ofFailure() {
        return -1;
    }

    /** Returns the outcomes of a function that returns a boolean: {@code true} and {@code false}. */
    static Outcomes ofTest() {
        return new Outcomes() {
            @Override
            public List<String> names(int arguments) {
                return List.of("true", "false");
            }

            @Override
            public int of(Arguments arguments, @Nullable Object result) {
                return Boolean.TRUE.equals(result) ? 0 : 1;
            }
        };
    }
}
