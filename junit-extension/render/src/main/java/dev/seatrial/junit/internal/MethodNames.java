/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.snapshot.internal.FileName;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The prefixes of file names for all test methods of a class. They are unique in the class. */
final class MethodNames {

    private final Map<Method, String> names;

    private MethodNames(Map<Method, String> names) {
        this.names = names;
    }

    /** Finds the names for a class. This is slow for large classes, so it is done once per run. */
    private static MethodNames of(Class<?> type) {
        List<Method> tests = ReflectionSupport.findMethods(
                type, method -> AnnotationSupport.isAnnotated(method, Testable.class), HierarchyTraversalMode.TOP_DOWN);
        Map<Method, String> names = new HashMap<>();
        Collection<List<Method>> alike = tests.stream()
                .collect(Collectors.groupingBy(method -> method.getName().toLowerCase(Locale.ROOT)))
                .values();
        alike.forEach(methods -> methods.forEach(method -> names.put(method, name(method, methods))));
        return new MethodNames(names);
    }

    /** Returns the names for the class of a test, which are cached for the run. */
    static MethodNames of(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        return context.getRoot()
                .getStore(ChartExtension.NAMESPACE)
                .getOrComputeIfAbsent(List.of(MethodNames.class, type), key -> of(type), MethodNames.class);
    }

    String of(Method test) {
        return names.getOrDefault(test, token(test.getName()));
    }

    Set<String> all() {
        return Set.copyOf(names.values());
    }

    /** @param alike the methods whose names differ in case at most */
    private static String name(Method method, List<Method> alike) {
        boolean isOverloaded = alike.stream()
                        .filter(other -> other.getName().equals(method.getName()))
                        .count()
                > 1;
        if (isOverloaded) {
            String types = Arrays.stream(method.getParameterTypes())
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(","));
            return token(method.getName() + "(" + types + ")");
        }
        return token(alike.size() > 1 ? FileName.caseless(method.getName()) : method.getName());
    }

    /** The first dot ends it. */
    private static String token(String name) {
        return FileName.of(name).replace('.', '_');
    }
}
