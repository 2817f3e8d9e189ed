/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assertion as a suite has it.
 *
 * @param type the key that names its type, such as {@code equal}
 * @param parameters what stands below that key; empty if that is null
 * @param negated whether {@code not} is true
 * @param template the template that it is about, empty if it names none
 * @param ignored keys that have no effect, because they are not known or have the wrong type
 * @param line where it begins
 * @param text its text as written
 */
public record AssertionFields(
        String type,
        Map<String, @Nullable Object> parameters,
        boolean negated,
        String template,
        @Nullable Integer documentIndex,
        @Nullable DocumentSelector selector,
        List<String> ignored,
        int line,
        String text) {}
