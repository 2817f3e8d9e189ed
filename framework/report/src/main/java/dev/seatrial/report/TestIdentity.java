/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Identifies one execution of a test: a method, one invocation of a parameterised test, or a class as a whole.
 *
 * @param id the unique ID that JUnit gives it
 * @param packageName the package of the class, empty for the unnamed one
 * @param className the class as written in the source, with dots between nested classes and without the package
 * @param method the name of the method, empty for the class as a whole
 * @param invocation the display names of the invocations around and of the test, such as {@code values-prod.yaml, [2] n=3};
 *     empty where a test runs once
 * @param displayName the name that JUnit shows
 * @param fileName the beginning of the names of the test's files, unique in its class
 * @param sourceFile the path of the source file, empty where it is not known
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

    /** Returns a name for people: {@code ShopTest.scales [2] n=3}. */
    public String label() {
        String name = method.isEmpty() ? className : className + "." + method;
        return invocation.isEmpty() ? name : name + " " + invocation;
    }
}
