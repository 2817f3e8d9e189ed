/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names the test that is running: for reports, where JUnit is not at hand to ask. */
final class CallingTest {

    /** What stands between a test and here. */
    private static final List<String> BETWEEN =
            List.of("dev.seatrial.policy.", "dev.seatrial.assertion.", "org.assertj.", "java.", "jdk.", "org.junit.");

    private CallingTest() {}

    /** Returns {@code ShopTest.production_is_sound}. */
    static String name() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> {
                    List<StackWalker.StackFrame> all = frames.toList();
                    return all.stream()
                            .filter(CallingTest::isTest)
                            .findFirst()
                            .or(() -> all.stream()
                                    .filter(f -> BETWEEN.stream().noneMatch(f.getClassName()::startsWith))
                                    .findFirst())
                            .map(CallingTest::name)
                            .orElse("review");
                });
    }

    private static String name(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
        return (simple + "." + frame.getMethodName()).replaceAll("[^A-Za-z0-9._-]+", "_");
    }

    /** Tells whether a frame is that of a test method, of whatever kind of test. */
    private static boolean isTest(StackWalker.StackFrame frame) {
        return method(frame)
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getName())
                        .anyMatch(name -> name.startsWith("org.junit.")
                                && name.toLowerCase(Locale.ROOT).contains("test")))
                .isPresent();
    }

    private static Optional<Method> method(StackWalker.StackFrame frame) {
        try {
            return Optional.of(frame.getDeclaringClass()
                    .getDeclaredMethod(
                            frame.getMethodName(), frame.getMethodType().parameterArray()));
        } catch (NoSuchMethodException | LinkageError | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
