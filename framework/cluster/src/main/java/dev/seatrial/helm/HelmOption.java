/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** An option of a Helm command that changes a release. Created with {@link HelmOptions}. */
@API(status = EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface HelmOption {

    /** Returns the settings with this option applied. */
    HelmSettings applyTo(HelmSettings settings);
}
