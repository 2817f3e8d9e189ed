/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

/** An option of a Helm command that changes a release. Created with {@link HelmOptions}. */
@FunctionalInterface
public interface HelmOption {

    /** Returns the settings with this option applied. */
    HelmSettings applyTo(HelmSettings settings);
}
