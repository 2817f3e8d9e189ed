/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.junit.Named;
import dev.seatrial.junit.SetValue;
import dev.seatrial.junit.Values;
import dev.seatrial.junit.ValuesFile;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives tests what their chart renders to, and shows the whole render where an assertion fails. */
public final class ChartExtension implements ParameterResolver, TestExecutionExceptionHandler {

    static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(ChartExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.isKnown(parameter.getParameter()) || isMarked(parameter);
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (!Injection.isKnown(parameter.getParameter())) {
            throw new ParameterResolutionException(
                    "%s is marked for a chart, but no chart can give a `%s`. Use %s, or a class of the fabric8 model such as `Deployment` or `List<Service>`."
                            .formatted(
                                    upper(Elements.name(parameter.getParameter())),
                                    parameter
                                            .getParameter()
                                            .getParameterizedType()
                                            .getTypeName(),
                                    Injection.KNOWN));
        }
        return new Injection(parameter, settings(parameter.getParameter(), context), renders(context), context).value();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw Evidence.of(context).explain(failure);
    }

    static Renders renders(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Renders.class, key -> new Renders(), Renders.class);
    }

    private static Settings settings(Parameter parameter, ExtensionContext context) {
        List<AnnotatedElement> elements = Elements.of(context);
        elements.add(parameter);
        MatrixCell cell = context.getStore(NAMESPACE).get(ChartMatrixExtension.CELL, MatrixCell.class);
        return new SettingsCollector(elements, context.getRequiredTestClass(), ArgumentTemplates.of(context), cell)
                .collect();
    }

    private static boolean isMarked(ParameterContext parameter) {
        return parameter.isAnnotated(Named.class)
                || parameter.isAnnotated(Values.class)
                || parameter.isAnnotated(ValuesFile.class)
                || parameter.isAnnotated(SetValue.class);
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
