/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Hears what an execution does. Templates are executed with a plan of their own while somebody listens, so a render without
 * listeners costs nothing more.
 *
 * <p>The calls come one at a time, each after the one before it has returned. They may come from different threads, since
 * templates that recurse deeply continue on a thread with a larger stack; do not keep state in a {@link ThreadLocal}. A listener
 * must not change the values it is given. An exception that a listener throws ends the execution as a
 * {@link ListenerException}; it never becomes an error of the template.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface ExecutionListener {

    /**
     * Returns whether the execution reports values to this listener, that is, calls {@link #read}, {@link #tested},
     * {@link #ranged}, {@link #printed}, {@link #called} and {@link #returned}. An execution is faster if no listener asks for
     * values. Called once, before the execution.
     */
    default boolean hearsValues() {
        return true;
    }

    /**
     * Hears that execution reaches a point. For a statement the call comes before it is executed. For a call of {@code and},
     * {@code or} or another function, it comes with its outcome, after the arguments were evaluated.
     */
    default void reached(ExecutionPoint point) {}

    /** Hears that a statement that was reached is done. There is no such call for a statement that fails. */
    default void left(ExecutionPoint point) {}

    /**
     * Hears which way execution goes on from a point that has {@link ExecutionPoint#outcomes()}.
     *
     * @param outcome the index of the outcome
     */
    default void decided(ExecutionPoint point, int outcome) {}

    /**
     * Hears that a value of a map was read: by a field such as {@code .a.b}, or as the key or element of a {@code range} over the
     * map.
     *
     * @param value the value, null for nil and for a key that is missing
     */
    default void read(Map<String, ?> map, String key, @Nullable Object value) {}

    /** Hears that an element of a list was read, as the index or element of a {@code range} over the list. */
    default void read(List<?> list, int index, @Nullable Object value) {}

    /** Hears that {@code if}, {@code with}, {@code and} or {@code or} asks whether a map or list is empty. */
    default void tested(Object collection) {}

    /** Hears that a {@code range} is about to go over a value. */
    default void ranged(@Nullable Object collection) {}

    /** Hears that a value other than a string is printed, such as a number or a whole map. */
    default void printed(@Nullable Object value) {}

    /**
     * Hears that a function is about to be called. Maps and lists among the arguments may be read by it.
     *
     * @param function the name of the function, such as {@code default}
     */
    default void called(String function, List<@Nullable Object> arguments) {}

    /** Hears what a function returned, null for nil. There is no such call for a function that fails. */
    default void returned(String function, List<@Nullable Object> arguments, @Nullable Object result) {}
}
