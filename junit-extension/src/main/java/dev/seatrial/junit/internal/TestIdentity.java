/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How the files of a test are called: by class and method, and for tests that run several times by what tells the runs
 * apart.
 *
 * @param className the class as written, with dots between nested classes and without package
 * @param fileName the method, with the run behind it
 */
record TestIdentity(String packageName, String className, String fileName) {

    static TestIdentity of(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        String method = context.getTestMethod().map(Method::getName).orElse("class");
        return new TestIdentity(type.getPackageName(), Elements.name(type), method + run(context));
    }

    private static String run(ExtensionContext context) {
        StringBuilder run = new StringBuilder();
        MatrixCell cell = context.getStore(ChartExtension.NAMESPACE).get(ChartMatrixExtension.CELL, MatrixCell.class);
        if (cell != null) {
            run.append('.').append(plain(cell.name()));
        }
        invocation(context).ifPresent(name -> run.append('.').append(plain(name)));
        return run.toString();
    }

    /** A test template names its runs; a plain test is called after its method. */
    private static Optional<String> invocation(ExtensionContext context) {
        return context.getUniqueId().contains("[test-template-invocation:")
                ? Optional.of(context.getDisplayName())
                : Optional.empty();
    }

    private static String plain(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._=-]+", "_").replaceAll("^_+|_+$", "");
        return plain.length() <= 80 ? plain : plain.substring(0, 80) + "-" + Integer.toHexString(text.hashCode());
    }
}
