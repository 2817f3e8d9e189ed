/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How the files of a test are called: by class and method, and for tests that run several times by what tells the runs
 * apart.
 *
 * @param className the class as written, with dots between nested classes and without package
 * @param fileName the method, with the run behind it
 */
record TestIdentity(String packageName, String className, String fileName) {

    private static final String INVOCATION = "-invocation:";

    static TestIdentity of(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        String method = context.getTestMethod().map(Method::getName).orElse("class");
        return new TestIdentity(type.getPackageName(), Members.name(type), plain(method) + runs(context));
    }

    String qualifiedClassName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** Repetitions, those of a parameterised test or class, and combinations of a matrix are told apart by their names. */
    private static String runs(ExtensionContext context) {
        StringBuilder runs = new StringBuilder();
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            String id = at.getUniqueId();
            if (id.lastIndexOf(INVOCATION) > id.lastIndexOf("/[")) {
                runs.insert(0, "." + plain(at.getDisplayName()));
            }
        }
        return runs.toString();
    }

    private static String plain(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._=-]+", "_").replaceAll("^_+|_+$", "");
        return plain.length() <= 80 ? plain : plain.substring(0, 80) + "-" + Integer.toHexString(text.hashCode());
    }
}
