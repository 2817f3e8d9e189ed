/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.junit.ChartTest;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds annotations that have no effect where they are. Without an error, the test would pass without them. */
final class Misplacement {

    private static final List<Class<? extends Annotation>> READ =
            List.of(Testable.class, BeforeEach.class, AfterEach.class, BeforeAll.class, AfterAll.class);

    private static final String PACKAGE = ChartTest.class.getPackageName();

    private Misplacement() {}

    /**
     * Checks the methods of a class and of its superclasses.
     *
     * @throws Misuse if one of them that JUnit does not run has an annotation
     */
    static void check(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                Optional<String> annotation = first(method.getDeclaredAnnotations());
                if (annotation.isPresent() && !isRun(method)) {
                    throw Misuse.of(
                            "`%s` on %s has no effect: the method is not a test."
                                    .formatted(annotation.get(), Members.name(method)),
                            "Add `@Test` to the method, or move the annotation to the test.");
                }
            }
        }
    }

    /**
     * Checks a parameter that is filled with an argument of a parameterized test.
     *
     * @throws Misuse if it has an annotation
     */
    static void checkArgument(Parameter parameter) {
        first(parameter.getAnnotations()).ifPresent(annotation -> {
            throw Misuse.of(
                    "`%s` on %s has no effect: the parameter receives an argument of the test."
                            .formatted(annotation, Members.name(parameter)),
                    "Move it to the method, or to the parameter for the rendered chart.");
        });
    }

    private static boolean isRun(Method method) {
        return method.isBridge() || READ.stream().anyMatch(type -> AnnotationSupport.isAnnotated(method, type));
    }

    private static Optional<String> first(Annotation[] annotations) {
        return Stream.of(annotations)
                .map(Annotation::annotationType)
                .filter(type -> type.getPackageName().equals(PACKAGE))
                .map(type -> type.isMemberClass() ? type.getEnclosingClass() : type)
                .map(type -> "@" + type.getSimpleName())
                .findFirst();
    }
}
