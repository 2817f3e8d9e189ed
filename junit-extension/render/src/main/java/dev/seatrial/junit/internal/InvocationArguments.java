/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Finds the arguments in JUnit 5.11 and 5.12. These versions do not publish them, so they are read from fields of the invocation. This
 * is safe, since these versions no longer change.
 */
final class InvocationArguments {

    private static final String INVOCATION = "org.junit.jupiter.params.ParameterizedTestInvocationContext";

    private InvocationArguments() {}

    static Optional<TestArguments> of(ExtensionContext context) {
        Optional<Method> method = context.getTestMethod();
        if (method.isEmpty()) {
            return Optional.empty();
        }
        try {
            Object descriptor = value("testDescriptor", context);
            Object invocation = descriptor == null ? null : value("invocationContext", descriptor);
            if (invocation == null || !invocation.getClass().getName().equals(INVOCATION)) {
                return Optional.empty();
            }
            Object[] arguments = (Object[]) value("consumedArguments", invocation);
            return arguments == null ? Optional.empty() : Optional.of(arguments(invocation, method.get(), arguments));
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw JUnitVersion.unreadableArguments(e);
        }
    }

    private static TestArguments arguments(Object invocation, Method method, Object[] arguments) {
        Map<Integer, String> names = new TreeMap<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < Math.min(parameters.length, arguments.length) && !isAggregator(parameters[i]); i++) {
            names.put(i, parameters[i].isNamePresent() ? parameters[i].getName() : "arg" + i);
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Object argument : arguments) {
            values.add(argument instanceof Named<?> named ? named.getPayload() : argument);
        }
        return new TestArguments(invocation, method, names, values);
    }

    private static boolean isAggregator(Parameter parameter) {
        return ArgumentsAccessor.class.isAssignableFrom(parameter.getType())
                || AnnotationSupport.isAnnotated(parameter, AggregateWith.class);
    }

    /** Returns the value of a field, or null if neither the class nor a superclass has it. */
    private static @Nullable Object value(String field, Object holder) throws IllegalAccessException {
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            for (Field candidate : type.getDeclaredFields()) {
                if (candidate.getName().equals(field)) {
                    candidate.setAccessible(true);
                    return candidate.get(holder);
                }
            }
        }
        return null;
    }
}
