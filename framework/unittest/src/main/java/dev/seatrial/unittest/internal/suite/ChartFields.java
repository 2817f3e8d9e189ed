/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

/** What a suite or a job says of the chart; empty stands for nothing. */
public record ChartFields(String version, String appVersion) {

    /** Says nothing. */
    public static final ChartFields NONE = new ChartFields("", "");

    /** Returns these fields where they say something, else others. */
    public ChartFields over(ChartFields other) {
        return new ChartFields(
                version.isEmpty() ? other.version : version, appVersion.isEmpty() ? other.appVersion : appVersion);
    }
}
