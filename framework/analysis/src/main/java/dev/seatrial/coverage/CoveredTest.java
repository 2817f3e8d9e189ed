/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.Comparator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A test that reached something. Tests of several JVMs are the same if all of this is equal.
 *
 * @param id what identifies the test for the tool that ran it, such as JUnit's unique ID
 * @param className the qualified name of its class
 * @param method its method; empty for what a class rendered as a whole
 * @param invocation what tells the runs of a method apart; empty for a test that runs once
 */
@API(status = Status.EXPERIMENTAL)
public record CoveredTest(String id, String className, String method, String invocation)
        implements Comparable<CoveredTest> {

    private static final Comparator<CoveredTest> ORDER = Comparator.comparing(CoveredTest::className)
            .thenComparing(CoveredTest::method)
            .thenComparing(CoveredTest::invocation)
            .thenComparing(CoveredTest::id);

    /** Returns the name for a reader, such as {@code ShopChartTest.replicas_follow_the_value}. */
    public String label() {
        return typeName() + (method.isEmpty() ? "" : "." + method) + (invocation.isEmpty() ? "" : " " + invocation);
    }

    /** Returns the class without its package, with the classes around it. */
    private String typeName() {
        int start = 0;
        for (int dot = className.indexOf('.'); dot >= 0; dot = className.indexOf('.', dot + 1)) {
            if (Character.isUpperCase(className.charAt(start))) {
                return className.substring(start);
            }
            start = dot + 1;
        }
        return className.substring(start);
    }

    @Override
    public int compareTo(CoveredTest other) {
        return ORDER.compare(this, other);
    }
}
