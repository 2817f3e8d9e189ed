/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

/** One choice for a Helm command that changes a release, made with {@link HelmOptions}. */
@FunctionalInterface
public interface HelmOption {

    /** Returns the settings with the choice made. */
    HelmSettings applyTo(HelmSettings settings);
}
