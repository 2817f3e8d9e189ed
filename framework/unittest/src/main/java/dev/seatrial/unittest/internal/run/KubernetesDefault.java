/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

/**
 * The Kubernetes version of jobs that name none: 1.20, the version that Helm's library assumes, until a job names one. The
 * original writes that version over its default, so that all later jobs have it, in other suites and charts too.
 */
public final class KubernetesDefault {

    private String major = "1";
    private String minor = "20";

    /** A version. */
    record Version(String major, String minor) {}

    /** Returns the version of the last job, such as {@code 1.20}. */
    public synchronized String current() {
        return major + "." + minor;
    }

    /** Returns the version of a job, and keeps it for those that follow. */
    synchronized Version next(String ofMajor, String ofMinor) {
        major = ofMajor.isEmpty() ? major : ofMajor;
        minor = ofMinor.isEmpty() ? minor : ofMinor;
        return new Version(major, minor);
    }
}
