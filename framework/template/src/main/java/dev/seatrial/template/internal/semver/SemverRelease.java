/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.semver;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;

/** The releases of Masterminds/semver that Helm is built with. They differ in pre-releases, limits, and error texts. */
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
            "constraint parser error"),

    /** Of Helm 4.2: as 3.4, with limits on the lengths of versions and constraints and on their numbers. */
    V3_5(
            "invalid semantic version",
            "error parsing version segment: ",
            "version segment starts with 0",
            "invalid prerelease string",
            "invalid metadata string",
            "constraint parser error");

    private static final int MAX_VERSION = 256;
    private static final int MAX_CONSTRAINT = 512;
    private static final int MAX_ALTERNATIVES = 32;

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

    GoError improperConstraint(String text) {
        return new GoError("improper constraint: " + (isLimited() ? GoQuote.quote(text) : text));
    }

    void checkVersionLength(String text) {
        if (isLimited() && GoStrings.length(text) > MAX_VERSION) {
            throw new GoError("version string is too long (max " + MAX_VERSION + " bytes)");
        }
    }

    void checkConstraintLength(String text) {
        if (isLimited() && GoStrings.length(text) > MAX_CONSTRAINT) {
            throw new GoError("constraint string is too long (max " + MAX_CONSTRAINT + " bytes)");
        }
    }

    void checkAlternatives(int count) {
        if (isLimited() && count > MAX_ALTERNATIVES) {
            throw new GoError("too many constraint groups (max " + MAX_ALTERNATIVES + ")");
        }
    }

    /** Returns a part of a version plus 1. */
    public long increment(String part, long value) {
        if (isLimited() && value == -1) { // as unsigned the largest number
            throw new GoError(part + " version increment would overflow uint64");
        }
        return value + 1;
    }

    private boolean isLimited() {
        return compareTo(V3_5) >= 0;
    }
}
