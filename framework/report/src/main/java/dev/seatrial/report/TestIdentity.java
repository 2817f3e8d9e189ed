/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Identifies one execution of a test: a method, one invocation of a parameterized test, or a class as a whole.
 *
 * @param id JUnit's unique ID
 * @param packageName the package of the class; empty for the unnamed package
 * @param className the class as written in the source, with dots between nested classes and without the package
 * @param method the name of the method; empty for the class as a whole
 * @param invocation the display names of the invocations around and of the test, such as {@code values-prod.yaml, [2] n=3};
 *     empty where a test runs once
 * @param displayName JUnit's display name
 * @param fileName the prefix of the names of the test's files, which is unique in the class
 * @param sourceFile the path of the source file, or an empty text if it is unknown
 */
@API(status = Status.EXPERIMENTAL)
public record TestIdentity(
        String id,
        String packageName,
        String className,
        String method,
        String invocation,
        String displayName,
        String fileName,
        String sourceFile) {

    /** Returns the class with its package, as written in the source. */
    public String qualifiedClassName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** Returns a readable name: {@code ShopTest.scales [2] n=3}. */
    public String label() {
        String name = method.isEmpty() ? className : className + "." + method;
        return invocation.isEmpty() ? name : name + " " + invocation;
    }
}
