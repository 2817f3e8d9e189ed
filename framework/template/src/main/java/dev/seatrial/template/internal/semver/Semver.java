/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.semver;

import dev.seatrial.template.internal.go.GoError;

/** Versions and ranges as Masterminds/semver reads them: what Helm compares charts and clusters by. */
public final class Semver {

    private Semver() {}

    /** Returns whether a text is a version, such as {@code 1.2.3-rc.1} or {@code v1.2}. */
    public static boolean isVersion(String text, SemverRelease release) {
        try {
            SemanticVersion.parse(text, release);
            return true;
        } catch (GoError e) {
            return false;
        }
    }

    /**
     * Returns a version with all three numbers and without a leading {@code v}.
     *
     * @throws GoError if it is none
     */
    public static String canonical(String version, SemverRelease release) {
        return SemanticVersion.parse(version, release).toString();
    }

    /** Returns whether a version is in a range such as {@code >=1.2 <2}; nothing malformed is. */
    public static boolean satisfies(String range, String version, SemverRelease release) {
        try {
            return VersionConstraints.parse(range, release).accept(SemanticVersion.parse(version, release));
        } catch (GoError e) {
            return false;
        }
    }
}
