/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names the texts that {@code tpl} executes, for {@link ExecutionPoint}s and traces. An {@link ExecutionOptions#services()
 * service} that an execution can do without; errors keep Helm's name for these texts.
 */
@FunctionalInterface
public interface TextNames {

    /**
     * Returns the name of what holds a text, such as {@code .Values.extraConfig}.
     *
     * @param text the very object that {@code tpl} was given
     * @return the name, null if it is not known
     */
    @Nullable
    String nameOf(String text);

    /**
     * Hears that a function other than {@code include} and {@code tpl} returned a text with actions in it, which {@code tpl} may
     * be given next.
     *
     * @param arguments what the function was given
     */
    default void derived(List<@Nullable Object> arguments, String text) {}
}
