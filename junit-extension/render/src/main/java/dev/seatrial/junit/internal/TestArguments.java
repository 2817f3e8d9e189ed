/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The arguments of one invocation of a parameterized test or class.
 *
 * @param invocation an object that identifies the invocation
 * @param source the method or class that declares the parameters
 * @param names the names of the parameters for arguments, by index
 * @param values the arguments
 */
record TestArguments(
        Object invocation, AnnotatedElement source, Map<Integer, String> names, List<@Nullable Object> values) {

    private static final Function<ExtensionContext, Optional<TestArguments>> FINDER = finder();

    /** Returns the arguments of a test and of its enclosing classes, the outermost first. */
    static List<TestArguments> around(ExtensionContext context) {
        List<TestArguments> all = new ArrayList<>();
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            FINDER.apply(at)
                    .filter(found -> all.stream().noneMatch(other -> other.invocation() == found.invocation()))
                    .ifPresent(found -> all.add(0, found));
        }
        return all;
    }

    /** Returns the innermost arguments of a test, which may be those of its class. */
    static Optional<TestArguments> nearest(ExtensionContext context) {
        return FINDER.apply(context);
    }

    /** Returns the arguments by the names of their parameters. */
    Map<String, @Nullable Object> byName() {
        Map<String, @Nullable Object> byName = new LinkedHashMap<>();
        names.forEach((index, name) -> {
            if (index < values.size()) {
                byName.put(name, values.get(index));
            }
        });
        return byName;
    }

    /** Finds the arguments with a class for the version of JUnit, which only that version can load. */
    private static Function<ExtensionContext, Optional<TestArguments>> finder() {
        if (JUnitVersion.hasClass("org.junit.jupiter.params.ParameterInfo")) {
            return ParameterInfoArguments::of;
        }
        if (JUnitVersion.hasClass("org.junit.jupiter.params.support.ParameterInfo")) {
            return EarlyParameterInfoArguments::of;
        }
        if (JUnitVersion.hasClass("org.junit.jupiter.params.ParameterizedTest")) {
            return InvocationArguments::of;
        }
        return context -> Optional.empty(); // without junit-jupiter-params no test has parameters of its own
    }
}
