/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.semver.Semver;
import dev.seatrial.semver.SemverRelease;

/** Versions of charts and of Kubernetes, and the ranges that charts ask for. */
public final class VersionRange {

    private VersionRange() {}

    /** Tells whether a text is a version. */
    static boolean isVersion(String text) {
        return Semver.isVersion(text);
    }

    /** Helm's {@code chartutil.IsCompatibleRange}: whether a version is in a range; nothing malformed is. */
    public static boolean isCompatible(String range, String version, HelmVersion helm) {
        return Semver.satisfies(range, version, helm.isHelm3() ? SemverRelease.V3_3 : SemverRelease.V3_4);
    }
}
