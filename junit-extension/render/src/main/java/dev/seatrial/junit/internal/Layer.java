/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An element whose annotations apply to a test: a class, a method or a parameter.
 *
 * @param element what is annotated
 * @param cell the combination of the matrix on the class, null if it has none
 */
record Layer(AnnotatedElement element, @Nullable MatrixCell cell) {

    /** Returns the layers that apply to a parameter, the outermost first: classes, the test, a lifecycle method, the parameter. */
    static List<Layer> around(Parameter parameter, ExtensionContext context) {
        List<Layer> layers = around(context);
        if (parameter.getDeclaringExecutable() instanceof Method declaring
                && layers.stream().noneMatch(layer -> layer.element().equals(declaring))) {
            layers.add(new Layer(declaring, null));
        }
        layers.add(new Layer(parameter, null));
        return layers;
    }

    /** Returns the layers that apply to a test: its classes, the outermost first, and its method. */
    static List<Layer> around(ExtensionContext context) {
        List<Layer> layers = new ArrayList<>();
        List<Class<?>> classes = new ArrayList<>();
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            at.getTestClass().filter(type -> !classes.contains(type)).ifPresent(type -> classes.add(0, type));
        }
        for (Class<?> type : classes) {
            layers.add(new Layer(type, MatrixCell.of(type, context)));
        }
        context.getTestMethod().ifPresent(method -> layers.add(new Layer(method, null)));
        return layers;
    }
}
