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
        String type = className.substring(className.lastIndexOf('.') + 1);
        return type + (method.isEmpty() ? "" : "." + method) + (invocation.isEmpty() ? "" : " " + invocation);
    }

    @Override
    public int compareTo(CoveredTest other) {
        return ORDER.compare(this, other);
    }
}
