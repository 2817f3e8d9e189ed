/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.internal.semver.Semver;

/** The ranges of versions that charts ask for. */
public final class VersionRange {

    private VersionRange() {}

    /** Helm's {@code chartutil.IsCompatibleRange}: whether a version is in a range; nothing malformed is. */
    public static boolean isCompatible(String range, String version, HelmVersion helm) {
        return Semver.satisfies(range, version, helm.rules().semver());
    }
}
