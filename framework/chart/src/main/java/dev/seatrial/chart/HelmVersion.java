/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

/** The Helm whose behaviour is followed, where versions differ. */
public enum HelmVersion {
    /** Helm 3.17. */
    V3_17,
    /** Helm 4.1, the default. */
    V4_1;

    /** Tells whether this is a Helm 3. */
    public boolean isHelm3() {
        return this == V3_17;
    }
}
