/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.semver;

import dev.seatrial.template.internal.go.GoError;

/** The releases of Masterminds/semver that Helm is built with. They differ in pre-releases and in the texts of errors. */
public enum SemverRelease {
    /** Of Helm 3.17: a constraint lets pre-releases pass only if it names one itself. */
    V3_3(
            "Invalid Semantic Version",
            "Error parsing version segment: ",
            "Version segment starts with 0",
            "Invalid Prerelease string",
            "Invalid Metadata string",
            "constraint Parser Error"),

    /** Of Helm 4.1: all constraints joined by blanks or commas let pre-releases pass as soon as one of them names one. */
    V3_4(
            "invalid semantic version",
            "error parsing version segment: ",
            "version segment starts with 0",
            "invalid prerelease string",
            "invalid metadata string",
            "constraint parser error");

    private final String invalidVersion;
    private final String invalidSegment;
    private final String leadingZero;
    private final String invalidPrerelease;
    private final String invalidMetadata;
    private final String invalidConstraint;

    SemverRelease(
            String invalidVersion,
            String invalidSegment,
            String leadingZero,
            String invalidPrerelease,
            String invalidMetadata,
            String invalidConstraint) {
        this.invalidVersion = invalidVersion;
        this.invalidSegment = invalidSegment;
        this.leadingZero = leadingZero;
        this.invalidPrerelease = invalidPrerelease;
        this.invalidMetadata = invalidMetadata;
        this.invalidConstraint = invalidConstraint;
    }

    GoError invalidVersion() {
        return new GoError(invalidVersion);
    }

    GoError invalidSegment(GoError cause) {
        return new GoError(invalidSegment + cause.getMessage(), cause);
    }

    GoError leadingZero() {
        return new GoError(leadingZero);
    }

    GoError invalidPrerelease() {
        return new GoError(invalidPrerelease);
    }

    GoError invalidMetadata() {
        return new GoError(invalidMetadata);
    }

    GoError invalidConstraint() {
        return new GoError(invalidConstraint);
    }
}
