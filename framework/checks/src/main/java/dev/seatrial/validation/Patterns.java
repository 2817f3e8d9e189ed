/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The expressions of schemas. Each is compiled once, since many objects have the same definition. For one thread. */
final class Patterns {

    private final Map<String, Predicate<String>> known = new HashMap<>();

    boolean matches(String pattern, String text) {
        return known.computeIfAbsent(pattern, Patterns::compile).test(text);
    }

    /** An expression that Go does not accept is an error of the definition, not of a value. */
    private static Predicate<String> compile(String pattern) {
        try {
            return GoRegexp.compile(pattern, GoRelease.V1_26)::matches;
        } catch (GoError e) {
            return text -> true;
        }
    }
}
