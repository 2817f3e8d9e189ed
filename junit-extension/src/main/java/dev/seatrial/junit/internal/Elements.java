/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds the annotated elements around a test, and the annotations on them. */
final class Elements {

    private Elements() {}

    /** Returns the classes around a test, outermost first, and its method if it has one. */
    static List<AnnotatedElement> of(ExtensionContext context) {
        List<AnnotatedElement> elements = new ArrayList<>();
        for (Class<?> type = context.getTestClass().orElse(null); type != null; type = type.getEnclosingClass()) {
            elements.add(0, type);
        }
        context.getTestMethod().ifPresent(elements::add);
        return elements;
    }

    /** Returns the annotations of a type on an element, also those on its annotations, in order. */
    static <A extends Annotation> List<A> annotations(AnnotatedElement element, Class<A> type) {
        if (type.isAnnotationPresent(Repeatable.class)) {
            return AnnotationSupport.findRepeatableAnnotations(element, type);
        }
        Optional<A> found = AnnotationSupport.findAnnotation(element, type);
        return found.map(List::of).orElse(List.of());
    }

    /** Returns how messages name an element: {@code ShopTest.production}. */
    static String name(AnnotatedElement element) {
        if (element instanceof Parameter parameter) {
            return "parameter `" + parameter.getName() + "` of " + name(parameter.getDeclaringExecutable());
        }
        if (element instanceof Method method) {
            return name(method.getDeclaringClass()) + "." + method.getName();
        }
        return element instanceof Class<?> type
                ? type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.')
                : element.toString();
    }
}
