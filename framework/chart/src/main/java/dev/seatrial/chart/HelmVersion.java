/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.template.internal.go.GoRelease;

/** The Helm whose behaviour is followed, where versions differ. */
public enum HelmVersion {
    /** Helm 3.17. */
    V3_17,
    /** Helm 4.1, the default. */
    V4_1,
    /** Helm's main branch: as 4.1, with the functions that came since, such as {@code durationHours}. */
    MAIN;

    /** Returns the Go that this Helm is built with, in whose language its templates are written. */
    public GoRelease go() {
        return isHelm3() ? GoRelease.V1_23 : GoRelease.V1_25;
    }

    /** Tells whether this is a Helm 3. */
    public boolean isHelm3() {
        return this == V3_17;
    }
}
