/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;

/** Names classes, methods and parameters for messages. */
final class Members {

    private Members() {}

    /** Returns a name such as {@code ShopTest.production} or {@code parameter `api` of ShopTest.production}. */
    static String name(AnnotatedElement element) {
        if (element instanceof Parameter parameter) {
            return "parameter `" + parameter.getName() + "` of " + name(parameter.getDeclaringExecutable());
        }
        if (element instanceof Method method) {
            return name(method.getDeclaringClass()) + "." + method.getName();
        }
        if (element instanceof Constructor<?> constructor) {
            return "the constructor of " + name(constructor.getDeclaringClass());
        }
        return element instanceof Class<?> type ? name(type) : element.toString();
    }

    /** Returns the name of a class without its package, with dots between nested classes. */
    static String name(Class<?> type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.');
    }
}
